import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MissingToolError } from '../missing-tool-error.ts';
import { runCommand } from '../run-command.ts';

export type Tools = Readonly<{ python: string; cfnLint: string }>;

const root = join(import.meta.dirname, '../..');
const environment = join(root, '.emulator/python');
const requirements = join(root, 'requirements.txt');
const stamp = join(environment, 'requirements.sha256');

/** The Python tools in a virtual environment of the project, made where there is none for today's requirements. */
export async function readyTools(): Promise<Tools> {
  await mustAnswer('python3', ['-c', 'import sys, venv; assert sys.version_info >= (3, 10)'], 'Python 3.10 or newer');
  await mustAnswer('openssl', ['version'], 'OpenSSL');
  const wanted = createHash('sha256').update(readFileSync(requirements)).digest('hex');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) await install(wanted);
  return { python: join(environment, 'bin/python'), cfnLint: join(environment, 'bin/cfn-lint') };
}

async function mustAnswer(command: string, args: readonly string[], what: string): Promise<void> {
  try {
    await runCommand({ command, args, env: process.env });
  } catch (cause) {
    const needed = `${what} is missing: npm run e2e needs it, as ${command} on the PATH.`;
    throw new MissingToolError(`${needed} Debian has it with apt-get install python3-venv openssl.`, { cause });
  }
}

async function install(wanted: string): Promise<void> {
  console.log('# the first run installs MiniStack and cfn-lint into .emulator/python');
  rmSync(environment, { recursive: true, force: true });
  mkdirSync(join(root, '.emulator'), { recursive: true });
  await runCommand({ command: 'python3', args: ['-m', 'venv', environment], env: process.env });
  const args = [
    '-m',
    'pip',
    'install',
    '--quiet',
    '--disable-pip-version-check',
    '--require-hashes',
    '-r',
    requirements,
  ];
  await runCommand({ command: join(environment, 'bin/python'), args, env: process.env });
  writeFileSync(stamp, wanted);
}
