import * as v from 'valibot';
import { functionSettings } from '../settings/function-settings.ts';
import { read } from '../settings/read.ts';
import { must, text } from '../settings/schema.ts';

const variables = {
  ACCOUNT_ID: text('be the number of the account', (number) => /^\d{12}$/.test(number)),
  STATE_TABLE_NAME: text('be the name of the DynamoDB table', (name) => /^[\w.-]+$/.test(name)),
  IAM_REGION: text('be a region', (region) => /^[a-z0-9-]{1,40}$/.test(region)),
  HISTORY_DAYS: v.pipe(
    text('be JSON', () => true),
    v.parseJson(undefined, must('be JSON')),
    functionSettings.historyDays.wrapped,
  ),
} as const;

/** What the snapshot function is told through its environment; `lib/` sets these variables. */
export type SnapshotEnvironment = { readonly [Name in keyof typeof variables]: string };

export type SnapshotConfiguration = Readonly<{
  accountId: string;
  stateTableName: string;
  iamRegion: string;
  historyDays: number;
}>;

/** Reads the environment; throws one error that names every variable that is missing or malformed. */
export function readSnapshotEnvironment(env: Readonly<Record<string, string | undefined>>): SnapshotConfiguration {
  const ours = Object.fromEntries(Object.entries(env).filter(([name]) => Object.hasOwn(variables, name)));
  const result = read(v.object(variables, 'is missing'), ours, ours);
  if (result.kind === 'wrong') {
    const sentences = result.mistakes.map(({ path, text }) => `${path} ${text}.`).join(' ');
    throw new Error(`The environment of the snapshot function is wrong; deploying again sets it. ${sentences}`);
  }
  const { ACCOUNT_ID, STATE_TABLE_NAME, IAM_REGION, HISTORY_DAYS } = result.value;
  return { accountId: ACCOUNT_ID, stateTableName: STATE_TABLE_NAME, iamRegion: IAM_REGION, historyDays: HISTORY_DAYS };
}
