import type { CommanderError, CommandUnknownOpts } from '@commander-js/extra-typings';
import { CommandLineError } from './command-line-error.ts';
import { suggestion } from './suggestion.ts';

/** What is wrong with a command line that the parser refused, and what was probably meant. */
export function mistakeOf(refusal: CommanderError, program: CommandUnknownOpts): CommandLineError {
  return new CommandLineError(textOf(refusal, program), { cause: refusal });
}

function textOf({ code, message }: CommanderError, program: CommandUnknownOpts): string {
  if (code === 'commander.unknownOption') return unknownOption(program);
  if (code === 'commander.unknownCommand' || code === 'commander.help') return unknownCommand(program);
  return message.replace(/^error: /, '');
}

function unknownOption(program: CommandUnknownOpts): string {
  const command = program.commands.find((each) => each.name() === program.args[0]);
  const name = (command ?? program).args.find(isOption)?.replace(/=.*$/s, '') ?? '';
  const known = optionNames(command === undefined ? [...program.commands, program] : [command, program]);
  if (!known.includes(name)) return `there is no option ${suggestion(name, known)}`;
  return command === undefined ? missingCommand(program) : `${name} takes no value`;
}

function isOption(text: string): boolean {
  return text.length > 1 && text.startsWith('-');
}

function optionNames(commands: readonly CommandUnknownOpts[]): readonly string[] {
  const options = commands.flatMap((command) => command.createHelp().visibleOptions(command));
  return [...new Set(options.flatMap(({ long, short }) => long ?? short ?? []))];
}

function unknownCommand(program: CommandUnknownOpts): string {
  const name = program.args.find((text) => text !== 'help');
  return name === undefined
    ? missingCommand(program)
    : `there is no command ${suggestion(name, commandNames(program))}`;
}

function missingCommand(program: CommandUnknownOpts): string {
  return `a command is missing: there is ${commandNames(program).join(', ')}`;
}

function commandNames(program: CommandUnknownOpts): readonly string[] {
  const commands = program.createHelp().visibleCommands(program);
  return commands.map((command) => command.name());
}
