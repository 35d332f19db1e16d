import { CommandLineError } from '../../command-line-error.ts';

export function count(text: string): number {
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new CommandLineError(`--limit takes a whole number from 1 on, not ${text}`);
}
