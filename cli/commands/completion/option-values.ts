import { CommandLineError } from '../../command-line-error.ts';
import { suggestion } from '../../suggestion.ts';

const shells = ['bash', 'zsh', 'fish'] as const;

export type Shell = (typeof shells)[number];

export function shell(name: string): Shell {
  const known = shells.find((one) => one === name);
  if (known !== undefined) return known;
  throw new CommandLineError(`there is no shell ${suggestion(name, shells)}`);
}
