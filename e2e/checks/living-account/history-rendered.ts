import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fieldsOf, listAt } from '../../../iam/cloudtrail/fields.ts';
import { callerEnvironment } from '../../aws/cloudtrail/caller-environment.ts';
import type { RecordedAws } from '../../aws/cloudtrail/recorded-account.ts';
import { projectRoot } from '../../machine/project-root.ts';
import { runCommand } from '../../machine/run-command.ts';
import type { Testbed } from '../../testbed/testbed.ts';

/** The README's command for the AWS CLI renders these events and no others, and its output has each of the texts. */
export async function historyIsRendered(
  testbed: Testbed,
  iam: RecordedAws,
  { ids, texts }: Readonly<{ ids: readonly string[]; texts: readonly string[] }>,
): Promise<string> {
  const env = callerEnvironment(testbed, iam);
  const run = (line: string) => runCommand({ command: 'bash', args: ['-c', line], env, cwd: projectRoot });
  const output = await run(lookUp);
  for (const text of texts)
    assert.ok(
      output.includes(text),
      `It does not say "${text}":
${output}`,
    );
  const lines = (await run(`${lookUp} --no-group --format json 2>/dev/null`)).trim().split('\n');
  const renderedIds = lines.flatMap((line) => listAt(fieldsOf(JSON.parse(line)), 'eventIDs').map(String));
  assert.deepEqual([...renderedIds].sort(), [...ids].sort());
  return `${ids.length} events, by ${(await run('aws --version')).split(' ')[0]}`;
}

const lookUp =
  /^aws cloudtrail lookup-events .*$/m.exec(readFileSync(join(projectRoot, 'README.md'), 'utf8'))?.[0] ??
  'echo "README.md has no command that looks events up" >&2; false';
