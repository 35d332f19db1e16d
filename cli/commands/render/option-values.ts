import { settingMistakes } from '../../../lib/settings/check-settings.ts';
import { CommandLineError } from '../../command-line-error.ts';
import { type FormatName, formatNames } from '../../format/format.ts';
import { suggestion } from '../../suggestion.ts';

/** `-`, which is standard input, where no file is named. */
export function inputs(files: readonly string[]): readonly string[] {
  if (files.filter((file) => file === '-').length > 1) {
    throw new CommandLineError('- stands for standard input, which can be read only once');
  }
  return files.length === 0 ? ['-'] : files;
}

export function formatName(name: string): FormatName {
  const format = formatNames.find((known) => known === name);
  if (format !== undefined) return format;
  throw new CommandLineError(`there is no format ${suggestion(name, formatNames)}`);
}

export function timeZone(zone: string): string {
  refuse('timeZone', zone, '--time-zone');
  return zone;
}

type AccountNames = Readonly<Record<string, string>>;

/** `123456789012=prod`, beside the names that the options before it gave. */
export function accountNames(text: string, earlier: AccountNames): AccountNames {
  const [, account, name] = /^(\d{12})=(.*)$/s.exec(text) ?? [];
  if (account === undefined || name === undefined) {
    throw new CommandLineError('--account-name takes an account number and a name, as in 123456789012=prod');
  }
  refuse('accountNames', { [account]: name }, '--account-name');
  return { ...earlier, [account]: name };
}

function refuse(setting: 'timeZone' | 'accountNames', value: unknown, option: string): void {
  const [mistake] = settingMistakes(setting, value);
  if (mistake !== undefined) throw new CommandLineError(`${option}${mistake.path} ${mistake.text}`);
}
