import { fieldsOf, listAt, textAt } from '../../../iam/cloudtrail/fields.ts';
import { projectRoot } from '../../machine/project-root.ts';
import { runCommand } from '../../machine/run-command.ts';
import type { Testbed } from '../../testbed/testbed.ts';

/** Types a line into a shell in the project's folder, where `whodunit` is the command line; what it wrote. */
export async function typed(
  { emulator, commands }: Testbed,
  line: string,
  env: NodeJS.ProcessEnv = {},
): Promise<string> {
  const PATH = `${commands}:${emulator.environment['PATH']}`;
  const script = `set -o pipefail; whodunit() { node bin/whodunit.js "$@"; }\n${line}`;
  return runCommand({
    ...{ command: 'bash', args: ['--norc', '-c', script], cwd: projectRoot },
    env: { ...emulator.environment, NO_COLOR: '1', ...env, PATH },
  });
}

/** What the doctor finds not to be well: the name of each check, with the commands that mend it. */
export async function notWell(
  testbed: Testbed,
  options = '',
  env: NodeJS.ProcessEnv = {},
): Promise<ReadonlyMap<string, readonly string[]>> {
  const said = await typed(testbed, `whodunit doctor --format json ${options} || true`, env);
  const checks = said
    .trim()
    .split('\n')
    .map((line) => fieldsOf(JSON.parse(line)));
  const wrong = checks.filter((check) => textAt(check, 'status') !== 'well');
  return new Map(wrong.map((check) => [textAt(check, 'check') ?? '', listAt(check, 'mend').map(String)]));
}
