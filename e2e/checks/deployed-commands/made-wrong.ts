import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { accountId } from '../../aws/emulator/environment.ts';
import type { Deployment } from '../../stack/deployment.ts';
import { noService } from '../../testbed/controlled-slack.ts';
import type { Testbed } from '../../testbed/testbed.ts';
import { notWell, typed } from './whodunit.ts';
import { withTrail } from './wrongs/trail.ts';
import type { Mend } from './wrongs/wrong.ts';
import { wrongs } from './wrongs/wrongs.ts';

const env = { AWS_DEFAULT_REGION: 'us-east-1' };

/** Each of many parts is made wrong at once: the doctor names each, and its own commands mend those that one command can mend. */
export async function eachWrongIsFound(testbed: Testbed, deployment: Deployment, rule: string): Promise<string> {
  const deleteTrail = await withTrail(testbed.emulator.account);
  const before = await notWell(testbed);
  const mends: Readonly<{ check: string; mend: Mend }>[] = [];
  for (const { check, make } of wrongs) mends.push({ check, mend: await make({ testbed, deployment, rule }) });
  const found = await notWell(testbed);
  for (const { check, mend } of mends.toReversed()) {
    if (mend !== 'printed') await mend();
    else for (const line of newIn(found, before, check)) await typed(testbed, line, env);
  }
  const unseen = wrongs.filter(
    ({ check }) => newIn(found, before, check).length === 0 && before.has(check) === found.has(check),
  );
  assert.deepEqual(
    unseen.map(({ check }) => check),
    [],
  );
  assert.deepEqual(await notWell(testbed), before);
  await deleteTrail();
  return `${wrongs.map(({ check }) => check).join(', ')}; besides, an emulator is not well in ${[...before.keys()].join(', ')}`;
}

/** What it prints that it did not print before. */
function newIn(found: Found, before: Found, check: string): readonly string[] {
  const old = new Set(before.get(check));
  return (found.get(check) ?? []).filter((line) => !old.has(line));
}

type Found = Awaited<ReturnType<typeof notWell>>;

/** A webhook that Slack has deleted, a stack that is not there, an account that was never read, credentials of nobody. */
export async function whatIsGoneIsFound(testbed: Testbed): Promise<void> {
  testbed.slack.answerWith(noService);
  const sent = await notWell(testbed, '--send');
  testbed.slack.answerWith();
  assert.match(sent.get('Slack')?.join() ?? '', /^whodunit setup --parameter /);
  const file = join(testbed.folder, 'with-accounts.json');
  writeFileSync(file, JSON.stringify({ account: accountId, accounts: ['210987654321'] }));
  const unread = await notWell(testbed, `--send --settings ${file}`);
  assert.ok(!unread.has('Slack'));
  assert.match(unread.get('accounts')?.join('\n') ?? '', /IamWhodunit-Forwarder/);
  assert.ok((await notWell(testbed, '--stack Nobody')).has('stack'));
  assert.ok((await notWell(testbed, '', { AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE' })).has('credentials'));
}
