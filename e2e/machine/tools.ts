import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { emulatorHome } from './emulator-home.ts';
import { installed } from './installed.ts';
import { MissingToolError } from './missing-tool-error.ts';
import { projectRoot } from './project-root.ts';
import { runCommand } from './run-command.ts';

/** Paths of programs. */
export type Tools = Readonly<{ python: string; cfnLint: string; aws: string }>;

const requirements = join(projectRoot, 'requirements.txt');

/** The Python tools in a virtual environment of the project, made where there is none for today's requirements. */
export async function readyTools(): Promise<Tools> {
  const version = 'import sys, venv; assert sys.version_info >= (3, 10); print(sys.version)';
  const python = await mustAnswer('python3', ['-c', version], 'Python 3.10 or newer');
  await mustAnswer('openssl', ['version'], 'OpenSSL');
  const madeOf = python + readFileSync(requirements, 'utf8');
  const environment = await installed(emulatorHome, { name: 'python', madeOf, install });
  const program = (name: string) => join(environment, 'bin', name);
  return { python: program('python'), cfnLint: program('cfn-lint'), aws: program('aws') };
}

async function mustAnswer(command: string, args: readonly string[], what: string): Promise<string> {
  try {
    return await runCommand({ command, args, env: process.env });
  } catch (cause) {
    const needed = `${what} is missing: npm run e2e needs it, as ${command} on the PATH.`;
    throw new MissingToolError(`${needed} Debian has it with apt-get install python3-venv openssl.`, { cause });
  }
}

async function install(environment: string): Promise<void> {
  console.log('# the first run installs MiniStack, cfn-lint and the AWS CLI into .emulator');
  await runCommand({ command: 'python3', args: ['-m', 'venv', environment], env: process.env });
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check'];
  const args = [...pip, '--require-hashes', '-r', requirements];
  await runCommand({ command: join(environment, 'bin/python'), args, env: process.env });
}
