import { settingMistakes } from '../lib/settings/check-settings.ts';
import { CommandLineError } from './command-line-error.ts';
import { type FormatName, formats, isFormatName } from './format/formats.ts';
import { suggestion } from './suggestion.ts';

export function inputs(files: readonly string[]): readonly string[] {
  if (files.filter((file) => file === '-').length > 1) {
    throw new CommandLineError('- stands for standard input, which can be read only once');
  }
  return files.length === 0 ? ['-'] : files;
}

export function formatName(name: string): FormatName {
  if (isFormatName(name)) return name;
  throw new CommandLineError(`there is no format ${suggestion(name, Object.keys(formats))}`);
}

export function timeZone(zone: string): string {
  refuse('timeZone', zone, '--time-zone');
  return zone;
}

/** `123456789012=prod`, each. */
export function accountNames(pairs: readonly string[]): Readonly<Record<string, string>> {
  const names = Object.fromEntries(pairs.map(pair));
  refuse('accountNames', names, '--account-name');
  return names;
}

function pair(text: string): readonly [string, string] {
  const [, account, name] = /^(\d{12})=(.*)$/s.exec(text) ?? [];
  if (account !== undefined && name !== undefined) return [account, name];
  throw new CommandLineError('--account-name takes an account number and a name, as in 123456789012=prod');
}

function refuse(setting: 'timeZone' | 'accountNames', value: unknown, option: string): void {
  const [mistake] = settingMistakes(setting, value);
  if (mistake !== undefined) throw new CommandLineError(`${option}${mistake.path} ${mistake.text}`);
}
