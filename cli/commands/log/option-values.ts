import { CommandLineError } from '../../command-line-error.ts';

export { format as formatName } from '../../account/option-values.ts';

export function limit(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count > 0) return count;
  throw new CommandLineError(`--limit takes a number of changes, such as 20; this is none: ${text}`);
}
