import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { emulatorHome } from '../../machine/emulator-home.ts';
import { installed } from '../../machine/installed.ts';
import { runCommand } from '../../machine/run-command.ts';

/** The folder of event-ruler and of what it needs. Maven fetches them once. */
export async function installedJars(): Promise<string> {
  const madeOf = await readFile(pom, 'utf8');
  return join(await installed(emulatorHome, { name: 'event-ruler', madeOf, install }), 'jars');
}

const pom = join(import.meta.dirname, 'pom.xml');

async function install(folder: string): Promise<void> {
  await copyFile(pom, join(folder, 'pom.xml'));
  const args = ['-B', '-q', 'dependency:copy-dependencies', `-DoutputDirectory=${join(folder, 'jars')}`];
  await runCommand({ command: 'mvn', args, cwd: folder, env: process.env });
}
