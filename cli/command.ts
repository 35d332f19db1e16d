import type { Command as Declaration, OptionValues } from '@commander-js/extra-typings';
import type { CommandContext } from './command-context.ts';

/** 0: all is well. 1: something could not be done, the rest was. 2: the command line is wrong and nothing was tried. */
export type ExitCode = 0 | 1 | 2;

/** All that is known of a command; one file of `commands/` holds it. */
type Definition<Arguments extends unknown[], Options extends OptionValues> = Readonly<{
  name: string;
  /** One line for the list of commands. */
  summary: string;
  /** What it does, what it reads and what it prints. */
  description: string;
  /** Adds arguments and options. What they parse to is what `run` is given. */
  declare(command: Declaration): Declaration<Arguments, Options>;
  examples: readonly string[];
  exitCodes: Readonly<Record<ExitCode, string>>;
  /** It imports what it needs when it runs: nobody waits for what other commands need. */
  run(context: CommandContext, values: Readonly<Arguments>, options: Readonly<Options>): Promise<ExitCode>;
}>;

/** A command that a program can have, whatever its options are. */
export type Command = Readonly<{
  name: string;
  addTo(program: Declaration, context: CommandContext, end: (code: ExitCode) => void): void;
}>;

/** Makes a command of its definition. */
export function command<Arguments extends unknown[], Options extends OptionValues>(
  it: Definition<Arguments, Options>,
): Command {
  const addTo: Command['addTo'] = (program, context, end) => {
    const declared = it.declare(
      program.command(it.name).summary(it.summary).description(it.description).helpOption('-h, --help', 'this text'),
    );
    declared
      .addHelpText('after', helpAfterOptions(it))
      .action(async () => end(await it.run(context, declared.processedArgs, declared.opts())));
  };
  return { name: it.name, addTo };
}

function helpAfterOptions({
  examples,
  exitCodes,
}: Pick<Definition<[], OptionValues>, 'examples' | 'exitCodes'>): string {
  const codes = Object.entries(exitCodes).map(([code, meaning]) => `${code}  ${meaning}`);
  return ['', ...section('Examples', examples), '', ...section('Exit code', codes)].join('\n');
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return [`${title}:`, ...lines.map((line) => `  ${line.replaceAll('\n', '\n  ')}`)];
}
