import { join } from 'node:path';
import { projectRoot } from '../machine/project-root.ts';
import { runCommand } from '../machine/run-command.ts';
import type { Testbed } from '../testbed/testbed.ts';

/** Runs the CDK's own command line as a user would; what it synthesises goes to a folder of the run. */
export function cdk({ emulator, folder }: Testbed, ...args: readonly string[]): Promise<string> {
  const output = args.includes('--output') ? [] : ['--output', templates(folder)];
  const all = ['cdk', ...args, ...output, '--no-notices', '--no-color'];
  return runCommand({ command: 'npx', args: all, env: emulator.environment, cwd: projectRoot });
}

/** Where the templates and the assets are. */
export function templates(folder: string): string {
  return join(folder, 'cdk.out');
}

/** Leaves out what MiniStack refuses, and lets the stack be destroyed. */
export const forEmulator = ['--context', 'emulator=true'];
