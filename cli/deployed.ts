import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Reader } from '../alert/reader.ts';
import { shown } from '../alert/visible.ts';
import { isObject } from '../iam/cloudtrail/fields.ts';
import type { Context } from '../iam/context.ts';
import { contextOf } from '../lib/names.ts';
import { checkSettings } from '../lib/settings/check-settings.ts';
import type { Settings } from '../lib/settings/settings.ts';
import { SettingsError } from '../lib/settings/settings-error.ts';
import { settings } from '../settings.ts';
import { CommandLineError } from './command-line-error.ts';
import { parseJson } from './input/parse-json.ts';
import { whyUnread } from './input/why-unread.ts';

/** The settings of `settings.ts`, or of a JSON file in its place; docs/decisions/0021. */
export function deployedSettings(file: string | undefined, directory: string): Settings {
  if (file === undefined) return checkSettings(settings);
  try {
    return checkSettings(settingsIn(file, directory));
  } catch (error) {
    throw error instanceof SettingsError ? new SettingsError(error.mistakes, shown(file)) : error;
  }
}

/** The object of the file, or its member `settings`, where somebody has written more around it. */
function settingsIn(file: string, directory: string): unknown {
  const read = parseJson(textOf(file, directory));
  if (read.kind === 'unreadable') throw new CommandLineError(`--settings ${shown(file)} is not JSON: ${read.why}`);
  return isObject(read.value) && Object.hasOwn(read.value, 'settings') ? read.value['settings'] : read.value;
}

function textOf(file: string, directory: string): string {
  try {
    return readFileSync(resolve(directory, file), 'utf8');
  } catch (error) {
    throw new CommandLineError(`--settings ${shown(file)}: ${whyUnread(error)}`, { cause: error });
  }
}

/** What a command line says about the reader; what it leaves out is as the settings have it. */
export type ReaderOptions = Readonly<{ timeZone?: string | undefined; accountName: Readonly<Record<string, string>> }>;

/** The reader of the deployed alerts, as the settings have them, unless the command line says otherwise. */
export function readerFor({ timeZone, accountName }: ReaderOptions, deployed: Settings): Reader {
  return {
    language: deployed.language,
    timeZone: timeZone ?? deployed.timeZone,
    accountNames: { ...deployed.accountNames, ...accountName },
  };
}

/** What the settings declare: the stack that events may be about, and the accounts that are no strangers. */
export function deployedContext({ accountName }: ReaderOptions, deployed: Settings): Required<Context> {
  return contextOf({ ...deployed, accountNames: { ...deployed.accountNames, ...accountName } });
}
