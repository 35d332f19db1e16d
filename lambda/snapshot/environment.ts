import * as v from 'valibot';
import { functionSettings } from '../settings/function-settings.ts';
import { read } from '../settings/read.ts';
import { must, type Schema, text } from '../settings/schema.ts';
import { type Members, membersSchema } from './members/members.ts';

export type { Members };

const variables = {
  /** Of the states of accounts. */
  STATE_TABLE_NAME: text('be the name of the DynamoDB table', (name) => /^[\w.-]+$/.test(name)),
  HISTORY_DAYS: json(functionSettings.historyDays.wrapped),
  /** Where alerts come from: what differs without an event is put there. */
  ALERT_QUEUE_URL: text('be the URL of the SQS queue', (url) => /^https?:\/\/.+\/[\w-]+$/.test(url)),
  /** Where IAM is, and its event history. */
  IAM_REGION: text('be the name of a region', (region) => /^[a-z0-9-]+$/.test(region)),
  /** The other accounts whose IAM is read; left out where there is none. */
  MEMBERS: v.optional(json(membersSchema)),
  /** The queue of the members that are to be read, where there are some. */
  MEMBER_QUEUE_URL: v.optional(text('be the URL of the SQS queue', (url) => /^https?:\/\/.+\/[\w-]+$/.test(url))),
} as const;

type Optional = 'MEMBERS' | 'MEMBER_QUEUE_URL';

/** What the snapshot function is told through its environment: the contract between `lib/`, which sets it, and `lambda/`. */
export type SnapshotEnvironment = { readonly [Name in Exclude<keyof typeof variables, Optional>]: string } & {
  readonly [Name in Optional]?: string;
};

/** The environment, read and checked. */
export type SnapshotConfiguration = Readonly<{
  stateTableName: string;
  alertQueueUrl: string;
  iamRegion: string;
  historyDays: number;
  /** Undefined where only the account deployed to is read. */
  members: (Members & Readonly<{ queueUrl: string }>) | undefined;
}>;

/** Reads the environment; throws one error that names every variable that is missing or malformed. */
export function readSnapshotEnvironment(env: Readonly<Record<string, string | undefined>>): SnapshotConfiguration {
  // Only these variables: others may hold credentials, which no error may show.
  const ours = Object.entries(env).filter(([name, value]) => Object.hasOwn(variables, name) && value !== undefined);
  const writtenByHand = ours.filter(([name]) => !name.endsWith('_QUEUE_URL'));
  const result = read(v.object(variables, 'is missing'), Object.fromEntries(ours), Object.fromEntries(writtenByHand));
  if (result.kind === 'wrong') throw wrong(result.mistakes.map(({ path, text }) => `${path} ${text}.`).join(' '));
  const { STATE_TABLE_NAME, HISTORY_DAYS, MEMBERS, MEMBER_QUEUE_URL } = result.value;
  return {
    stateTableName: STATE_TABLE_NAME,
    alertQueueUrl: result.value.ALERT_QUEUE_URL,
    iamRegion: result.value.IAM_REGION,
    historyDays: HISTORY_DAYS,
    members: MEMBERS && { ...MEMBERS, queueUrl: MEMBER_QUEUE_URL ?? missing() },
  };
}

function missing(): never {
  throw wrong('MEMBER_QUEUE_URL is missing, though there are MEMBERS.');
}

function wrong(sentences: string): Error {
  return new Error(`The environment of the snapshot function is wrong; deploying again sets it. ${sentences}`);
}

function json<T>(schema: Schema<T>): Schema<T> {
  return v.pipe(
    text('be JSON', () => true),
    v.parseJson(undefined, must('be JSON')),
    schema,
  );
}
