import { existsSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from '../run-command.ts';

/** The folder of event-ruler and of what it needs. Maven fetches them once. */
export async function installedJars(): Promise<string> {
  const jars = join(folder, version);
  if (hasRuler(jars)) return jars;
  await mkdir(jars, { recursive: true });
  await copyFile(join(import.meta.dirname, 'pom.xml'), join(folder, 'pom.xml'));
  const args = ['-B', '-q', 'dependency:copy-dependencies', `-DoutputDirectory=${jars}`];
  await runCommand({ command: 'mvn', args, cwd: folder, env: process.env });
  return jars;
}

const folder = join(import.meta.dirname, '../../.emulator/event-ruler');

/** As in pom.xml. */
const version = '2.0.1';

function hasRuler(jars: string): boolean {
  return existsSync(join(jars, `event-ruler-${version}.jar`));
}
