import { CommandLineError } from '../../command-line-error.ts';
import { suggestion } from '../../suggestion.ts';

const formats = ['terminal', 'json'] as const;

export type DiffFormat = (typeof formats)[number];

export function format(name: string): DiffFormat {
  const known = formats.find((one) => one === name);
  if (known !== undefined) return known;
  throw new CommandLineError(`there is no format ${suggestion(name, formats)}`);
}

const kinds = ['lost', 'gained', 'any'] as const;

/** What of a difference makes the command fail. */
export type FailOn = (typeof kinds)[number];

export function failOn(name: string): FailOn {
  const known = kinds.find((one) => one === name);
  if (known !== undefined) return known;
  throw new CommandLineError(`--fail-on takes lost, gained or any, not ${suggestion(name, kinds)}`);
}
