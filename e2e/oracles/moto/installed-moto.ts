import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { emulatorHome } from '../../machine/emulator-home.ts';
import { installed } from '../../machine/installed.ts';
import { runCommand } from '../../machine/run-command.ts';

/** The Python that has moto: an environment of its own, since what it needs is not what MiniStack needs. */
export async function installedMoto(): Promise<string> {
  const requirements = join(import.meta.dirname, 'requirements.txt');
  const version = await runCommand({ command: 'python3', args: ['--version'], env: process.env });
  const install = async (environment: string) => {
    await runCommand({ command: 'python3', args: ['-m', 'venv', environment], env: process.env });
    const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--require-hashes'];
    const args = [...pip, '-r', requirements];
    await runCommand({ command: join(environment, 'bin/python'), args, env: process.env });
  };
  const madeOf = version + readFileSync(requirements, 'utf8');
  return join(await installed(emulatorHome, { name: 'moto', madeOf, install }), 'bin/python');
}
