import { CommandLineError } from '../../command-line-error.ts';

export function seconds(text: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= 900) return number;
  throw new CommandLineError(`--timeout takes a whole number of seconds, 0 to 900, not ${text}`);
}
