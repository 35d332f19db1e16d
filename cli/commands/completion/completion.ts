import { command } from '../../command.ts';
import { shell } from './option-values.ts';

/** `whodunit completion`: what lets a shell complete commands and options. */
export const completion = command({
  name: 'completion',
  summary: 'print the script by which a shell completes commands and options',
  description: `Prints a script for bash, zsh or fish. Load it where the shell starts:

bash  eval "$(whodunit completion bash)" in ~/.bashrc
zsh   eval "$(whodunit completion zsh)" in ~/.zshrc, after compinit
fish  whodunit completion fish > ~/.config/fish/completions/whodunit.fish`,
  declare: (completion) => completion.argument('<SHELL>', 'bash, zsh or fish', shell),
  examples: [
    'eval "$(whodunit completion bash)"',
    'whodunit completion fish > ~/.config/fish/completions/whodunit.fish',
  ],
  exitCodes: { 0: 'the script was printed', 1: 'does not happen', 2: 'there is no such shell' },
  run: async (context, [name]) => {
    const { run } = await import('./run.ts');
    return run(name, context);
  },
});
