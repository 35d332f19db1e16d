import type { Reader } from '../alert/reader.ts';
import type { Alerter } from '../iam/alerter/alerter.ts';
import { alerterOf } from '../lib/names.ts';
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

/** The stack that `settings.ts` describes, which events may be about. */
export function deployedAlerter(): Alerter {
  return alerterOf(checkSettings(settings));
}
