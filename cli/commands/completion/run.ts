import { print } from '../../../terminal/print.ts';
import type { ExitCode } from '../../command.ts';
import type { CommandContext } from '../../command-context.ts';
import { programOf } from '../../program.ts';
import type { Shell } from './option-values.ts';

export async function run(shell: Shell, context: CommandContext): Promise<ExitCode> {
  // Only now: the list of the commands has this one in it, too.
  const { commands } = await import('../../commands.ts');
  const program = programOf(commands, context, () => {});
  const all = program.commands.map((command) => ({
    name: command.name(),
    summary: command.summary(),
    options: command
      .createHelp()
      .visibleOptions(command)
      .flatMap(({ long, description }) => (long ? { long, summary: firstLine(description) } : [])),
  }));
  await print(context.stdout, scripts[shell](all));
  return 0;
}

type Completed = Readonly<{
  name: string;
  summary: string;
  options: readonly Readonly<{ long: string; summary: string }>[];
}>;

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}

const scripts: Readonly<Record<Shell, (all: readonly Completed[]) => string>> = { bash, zsh, fish };

/** File names where an option or a command takes them, which is nearly everywhere. */
function bash(all: readonly Completed[]): string {
  const cases = all.map(({ name, options }) => `    ${name}) words="${options.map(({ long }) => long).join(' ')}" ;;`);
  return `_whodunit() {
  local word="\${COMP_WORDS[COMP_CWORD]}" words=""
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac
  if [ "$COMP_CWORD" -eq 1 ]; then words="${all.map(({ name }) => name).join(' ')} help"; fi
  case "$word" in
    -*) COMPREPLY=($(compgen -W "$words" -- "$word")) ;;
    *) if [ "$COMP_CWORD" -eq 1 ]; then COMPREPLY=($(compgen -W "$words" -- "$word")); else COMPREPLY=($(compgen -f -- "$word")); fi ;;
  esac
}
complete -F _whodunit whodunit
`;
}

function zsh(all: readonly Completed[]): string {
  const commands = all.map(({ name, summary }) => `    ${quoted(`${name}:${summary}`)}`);
  const cases = all.map(
    ({ name, options }) =>
      `    ${name}) _arguments ${options.map(({ long, summary }) => quoted(`${long}[${bare(summary)}]`)).join(' ')} '*:file:_files' ;;`,
  );
  return `_whodunit() {
  local -a commands=(
${commands.join('\n')}
  )
  if (( CURRENT == 2 )); then _describe command commands; return; fi
  local command=\${words[2]}
  shift words; (( CURRENT-- ))
  case $command in
${cases.join('\n')}
  esac
}
compdef _whodunit whodunit
`;
}

function fish(all: readonly Completed[]): string {
  const commands = all.map(
    ({ name, summary }) => `complete -c whodunit -n __fish_use_subcommand -a ${name} -d ${quoted(summary)}`,
  );
  const options = all.flatMap((each) =>
    each.options.map(
      ({ long, summary }) =>
        `complete -c whodunit -n '__fish_seen_subcommand_from ${each.name}' -l ${long.slice(2)} -d ${quoted(summary)}`,
    ),
  );
  return `${[...commands, ...options].join('\n')}\n`;
}

/** Brackets and colons mean something to zsh. */
function bare(text: string): string {
  return text.replace(/[[\]:]/g, ' ');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
