import { readFileSync } from 'node:fs';
import { Command as Program } from '@commander-js/extra-typings';
import { fieldsOf, textAt } from '../iam/cloudtrail/fields.ts';
import type { Command, ExitCode } from './command.ts';
import type { CommandContext } from './command-context.ts';

const description = `whodunit finds out who changed IAM, what access that took away or gave, and how to take it back.
It never changes IAM itself: what it prints, you run.`;

const widest = 110;

/** The parser of the command line, with its help; docs/decisions/0120. `end` gets the exit code of the command that ran. */
export function programOf(
  commands: readonly Command[],
  context: CommandContext,
  end: (code: ExitCode) => void,
): Program {
  const program = new Program('whodunit')
    .usage('COMMAND [OPTION ...]')
    .description(description)
    .version(version(), '--version', 'the version')
    .helpOption('-h, --help', 'this text')
    .helpCommand('help [COMMAND]', 'this text, or that of a command')
    .addHelpText('after', commandsHelp)
    .addHelpText('afterAll', colourNote)
    // It throws instead of ending the process, and `mistakeOf` says what is wrong.
    .exitOverride()
    .showSuggestionAfterError(false)
    // A description names the default itself, where a reader looks for it.
    .configureHelp({ optionDescription: (option) => option.description })
    .configureOutput({
      writeOut: (text) => context.stdout.write(text),
      writeErr: () => {},
      getOutHelpWidth: () => Math.min(context.stdout.columns ?? widest, widest),
      getOutHasColors: () => false,
    });
  for (const { addTo } of commands) addTo(program, context, end);
  return program;
}

const commandsHelp = `
whodunit COMMAND --help has the options of a command, examples and its exit codes.`;

const colourNote = `
Colour is used where the output is a terminal and NO_COLOR is not set; FORCE_COLOR=1 forces it.`;

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return textAt(fieldsOf(manifest), 'version') ?? 'unknown';
}
