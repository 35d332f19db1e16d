import { SettingsError } from '../lib/settings/settings-error.ts';
import { commandLine } from './command-line.ts';
import { CommandLineError } from './command-line-error.ts';
import { help } from './help.ts';
import { print } from './print.ts';
import { render } from './render.ts';
import { version } from './version.ts';
import type { ExitCode, World } from './world.ts';

/** The command line `whodunit`, as a function of its arguments and its world. */
export async function main(args: readonly string[], world: World): Promise<ExitCode> {
  try {
    return await obey(args, world);
  } catch (error) {
    if (!(error instanceof CommandLineError) && !(error instanceof SettingsError)) throw error;
    await print(world.stderr, `${error.message}\n`);
    return 2;
  }
}

async function obey(args: readonly string[], world: World): Promise<ExitCode> {
  const command = commandLine(args);
  if (command.kind === 'render') return render(command, world);
  await print(world.stdout, command.kind === 'help' ? help : `${version()}\n`);
  return 0;
}
