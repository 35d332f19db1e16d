import * as v from 'valibot';
import { functionSettings } from '../settings/function-settings.ts';
import { read } from '../settings/read.ts';
import { must, text } from '../settings/schema.ts';

const variables = {
  /** Of the states of accounts. */
  STATE_TABLE_NAME: text('be the name of the DynamoDB table', (name) => /^[\w.-]+$/.test(name)),
  HISTORY_DAYS: v.pipe(
    text('be JSON', () => true),
    v.parseJson(undefined, must('be JSON')),
    functionSettings.historyDays.wrapped,
  ),
} as const;

/** What the snapshot function is told through its environment: the contract between `lib/`, which sets it, and `lambda/`. */
export type SnapshotEnvironment = { readonly [Name in keyof typeof variables]: string };

/** The environment, read and checked. */
export type SnapshotConfiguration = Readonly<{ stateTableName: string; historyDays: number }>;

/** Reads the environment; throws one error that names every variable that is missing or malformed. */
export function readSnapshotEnvironment(env: Readonly<Record<string, string | undefined>>): SnapshotConfiguration {
  // Only these variables: others may hold credentials, which no error may show.
  const ours = Object.entries(env).filter(([name, value]) => Object.hasOwn(variables, name) && value !== undefined);
  const result = read(v.object(variables, 'is missing'), Object.fromEntries(ours), Object.fromEntries(ours));
  if (result.kind === 'wrong') {
    const sentences = result.mistakes.map((mistake) => `${mistake.path} ${mistake.text}.`).join(' ');
    throw new Error(`The environment of the snapshot function is wrong; deploying again sets it. ${sentences}`);
  }
  return { stateTableName: result.value.STATE_TABLE_NAME, historyDays: result.value.HISTORY_DAYS };
}
