import { CommanderError } from '@commander-js/extra-typings';
import { shown } from '../alert/visible.ts';
import { SettingsError } from '../lib/settings/settings-error.ts';
import { print } from '../terminal/print.ts';
import { AwsFault } from './aws/aws-fault.ts';
import type { Command, ExitCode } from './command.ts';
import type { CommandContext } from './command-context.ts';
import { CommandLineError } from './command-line-error.ts';
import { commands as all } from './commands.ts';
import { mistakeOf } from './mistake.ts';
import { programOf } from './program.ts';

/** The command line `whodunit`, as a function of its arguments and of what it gets from outside. */
export async function main(
  args: readonly string[],
  context: CommandContext,
  commands: readonly Command[] = all,
): Promise<ExitCode> {
  const ordered = commandFirst(args, commands);
  try {
    return await run(ordered, context, commands);
  } catch (error) {
    const help = ['whodunit', ...commands.map(({ name }) => name).filter((name) => name === ordered[0]), '--help'];
    if (error instanceof CommandLineError) {
      await print(context.stderr, `whodunit: ${error.message}\n${help.join(' ')} says more.\n`);
    } else if (error instanceof SettingsError) {
      await print(context.stderr, `${error.message}\n`);
    } else if (error instanceof AwsFault) {
      await print(
        context.stderr,
        `whodunit: ${shown(error.message)}\n${args.includes('--debug') ? stackOf(error) : ''}`,
      );
      return 1;
    } else {
      throw error;
    }
    return 2;
  }
}

/** What threw first is what a stack trace is wanted for. */
function stackOf(error: Error): string {
  const cause = error.cause instanceof Error ? error.cause : error;
  return `${cause.stack ?? cause.message}\n`;
}

/** What `whodunit` alone does, and with nothing but options. */
const usual = 'log';

/** Options of the program itself. */
const ofProgram: ReadonlySet<string | undefined> = new Set(['-h', '--help', '--version']);

/** The parser wants the name of the command first; whoever adds an option in front of it, or names none, means the same. */
function commandFirst(args: readonly string[], commands: readonly Command[]): readonly string[] {
  const [first] = args;
  if (first !== undefined && !first.startsWith('-')) return args;
  const names = new Set(commands.map(({ name }) => name));
  const at = args.findIndex((arg) => names.has(arg));
  if (at !== -1) return args.slice(at, at + 1).concat(args.slice(0, at), args.slice(at + 1));
  return ofProgram.has(first) ? args : [usual, ...args];
}

async function run(args: readonly string[], context: CommandContext, commands: readonly Command[]): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const program = programOf(commands, context, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    // Help and version end the parsing as well.
    if (error instanceof CommanderError && error.exitCode !== 0) throw mistakeOf(error, program);
    if (!(error instanceof CommanderError)) throw error;
  }
  return exitCode;
}
