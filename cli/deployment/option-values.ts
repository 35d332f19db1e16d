import { CommandLineError } from '../command-line-error.ts';
import { suggestion } from '../suggestion.ts';

const formats = ['terminal', 'json'] as const;

export function outputFormat(name: string): (typeof formats)[number] {
  const known = formats.find((one) => one === name);
  if (known !== undefined) return known;
  throw new CommandLineError(`there is no format ${suggestion(name, formats)}`);
}
