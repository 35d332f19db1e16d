import { CommandLineError } from '../command-line-error.ts';
import { suggestion } from '../suggestion.ts';

const formats = ['terminal', 'json'] as const;

export type AnswerFormat = (typeof formats)[number];

export function format(name: string): AnswerFormat {
  const known = formats.find((one) => one === name);
  if (known !== undefined) return known;
  throw new CommandLineError(`there is no format ${suggestion(name, formats)}`);
}

type Values = ReadonlyMap<string, readonly string[]>;

/** `aws:SourceIp=203.0.113.7`, beside those given before; a key that is given twice has both values. */
export function contextValues(text: string, earlier: Values): Values {
  const [, key, value] = /^([^=\s]+:[^=\s]+)=(.*)$/s.exec(text) ?? [];
  if (key === undefined || value === undefined) {
    throw new CommandLineError('--context takes a condition key and its value, as in aws:SourceIp=203.0.113.7');
  }
  const name = key.toLowerCase();
  return new Map([...earlier, [name, [...(earlier.get(name) ?? []), value]]]);
}
