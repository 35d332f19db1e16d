import { parseArgs } from 'node:util';
import type { Command } from './command.ts';
import { CommandLineError } from './command-line-error.ts';
import { accountNames, formatName, inputs, timeZone } from './option-values.ts';
import { suggestion } from './suggestion.ts';

const options = {
  format: { type: 'string', default: 'terminal' },
  all: { type: 'boolean' },
  'no-group': { type: 'boolean' },
  'time-zone': { type: 'string' },
  'account-name': { type: 'string', multiple: true },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

/** Reads the arguments. Throws a CommandLineError that names what is wrong and what was probably meant. */
export function commandLine(args: readonly string[]): Command {
  refuseUnknownOptions(args);
  const { values, positionals } = parsed(args);
  const [name, ...files] = positionals;
  if (values.help || name === 'help') return { kind: 'help' };
  if (values.version) return { kind: 'version' };
  refuseUnknownCommand(name);
  return {
    kind: 'render',
    inputs: inputs(files),
    format: formatName(values.format),
    events: values.all ? 'all' : 'matching',
    grouping: values['no-group'] ? 'none' : 'by session',
    timeZone: values['time-zone'] === undefined ? undefined : timeZone(values['time-zone']),
    accountNames: accountNames(values['account-name'] ?? []),
  };
}

function refuseUnknownOptions(args: readonly string[]): void {
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  for (const token of tokens) {
    if (token.kind !== 'option' || Object.hasOwn(options, token.name)) continue;
    const known = Object.keys(options).map((name) => `--${name}`);
    throw new CommandLineError(`there is no option ${suggestion(token.rawName, known)}`);
  }
}

function refuseUnknownCommand(name: string | undefined): void {
  if (name === 'render') return;
  if (name === undefined) throw new CommandLineError('a command is missing: whodunit render [FILE ...]');
  throw new CommandLineError(`there is no command ${suggestion(name, ['render', 'help'])}`);
}

/** What is left to go wrong is an option without its value, or a value without need. Node says which. */
function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (cause) {
    const [said = ''] = cause instanceof Error ? cause.message.split('\n') : [];
    throw new CommandLineError(said, cause);
  }
}
