import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fieldsOf, listAt } from '../../iam/cloudtrail/fields.ts';
import { runCommand } from '../run-command.ts';
import type { World } from '../world.ts';
import { callerEnvironment } from './caller-environment.ts';
import type { RecordedIam } from './recorded-iam.ts';

/** The README's command, by the AWS CLI, tells of these events and no others, in words that hold each of the texts. */
export async function historyIsTold(
  world: World,
  iam: RecordedIam,
  { ids, texts }: Readonly<{ ids: readonly string[]; texts: readonly string[] }>,
): Promise<string> {
  const env = callerEnvironment(world, iam);
  const run = (line: string) => runCommand({ command: 'bash', args: ['-c', line], env, cwd: root });
  const told = await run(lookUp);
  for (const text of texts) assert.ok(told.includes(text), `It does not say "${text}":\n${told}`);
  const lines = (await run(`${lookUp} --no-group --format json 2>/dev/null`)).trim().split('\n');
  const toldIds = lines.flatMap((line) => listAt(fieldsOf(JSON.parse(line)), 'eventIDs').map(String));
  assert.deepEqual([...toldIds].sort(), [...ids].sort());
  return `${ids.length} events, by ${(await run('aws --version')).split(' ')[0]}`;
}

const root = join(import.meta.dirname, '../..');

const lookUp =
  /^aws cloudtrail lookup-events .*$/m.exec(readFileSync(join(root, 'README.md'), 'utf8'))?.[0] ??
  'echo "README.md has no command that looks events up" >&2; false';
