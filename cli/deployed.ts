import type { Reader } from '../alert/reader.ts';
import type { Context } from '../iam/context.ts';
import { contextOf } from '../lib/names.ts';
import { checkSettings } from '../lib/settings/check-settings.ts';
import { settings } from '../settings.ts';

/** What a command line says about the reader; what it leaves out is as `settings.ts` has it. */
export type ReaderOptions = Readonly<{ timeZone?: string | undefined; accountName: Readonly<Record<string, string>> }>;

/**
 * The reader of the deployed alerts, as `settings.ts` has them, unless the command line says otherwise.
 * Why: docs/decisions/0021.
 */
export function readerFor({ timeZone, accountName }: ReaderOptions): Reader {
  const deployed = checkSettings(settings);
  return {
    language: deployed.language,
    timeZone: timeZone ?? deployed.timeZone,
    accountNames: { ...deployed.accountNames, ...accountName },
  };
}

/** What `settings.ts` declares: the stack that events may be about, and the accounts that are no strangers. */
export function deployedContext({ accountName }: ReaderOptions): Required<Context> {
  const deployed = checkSettings(settings);
  return contextOf({ ...deployed, accountNames: { ...deployed.accountNames, ...accountName } });
}
