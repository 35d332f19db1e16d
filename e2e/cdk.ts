import { join } from 'node:path';
import { runCommand } from './run-command.ts';
import type { World } from './world.ts';

const root = join(import.meta.dirname, '..');

/** Runs the CDK's own command line as a user would; what it synthesises goes to a folder of the run. */
export function cdk({ emulator, folder }: World, ...args: readonly string[]): Promise<string> {
  const output = args.includes('--output') ? [] : ['--output', templates(folder)];
  const all = ['cdk', ...args, ...output, '--no-notices', '--no-color'];
  return runCommand({ command: 'npx', args: all, env: emulator.environment, cwd: root });
}

/** Where the templates and the assets are. */
export function templates(folder: string): string {
  return join(folder, 'cdk.out');
}

/** Leaves out what MiniStack refuses, and lets the stack be destroyed. */
export const forEmulator = ['--context', 'emulator=true'];
