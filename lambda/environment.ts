import * as v from 'valibot';
import type { HoldRule } from '../alert/hold-rule.ts';
import type { Reader } from '../alert/reader.ts';
import { type FunctionSettings, functionSettings } from './settings/function-settings.ts';
import { accountsKnown } from './settings/known-accounts.ts';
import type { Mistake } from './settings/mistake.ts';
import { read } from './settings/read.ts';
import { must, type Schema, text } from './settings/schema.ts';
import type { SlackDestination } from './settings/slack-destination.ts';

export type { SlackDestination };

const { slack, hold, accountNames, knownAccounts, timeZone, language, historyDays } = functionSettings;

const variables = {
  /** The stack that the function is a part of. */
  STACK_NAME: text('be the name of the stack', (name) => /^[A-Za-z][A-Za-z0-9-]{0,127}$/.test(name)),
  ALERT_TOPIC_ARN: text('be the ARN of the SNS topic', (arn) => /^arn:[\w-]+:sns:[\w-]+:\d{12}:[\w-]+$/.test(arn)),
  TABLE_NAME: tableName(),
  /** Of the states of accounts. */
  STATE_TABLE_NAME: tableName(),
  /** Milliseconds between two posts of one execution to the same webhook. */
  SLACK_INTERVAL: v.pipe(
    text('be a whole number of milliseconds', (number) => /^\d{1,6}$/.test(number)),
    v.transform(Number),
  ),
  /** Where there is a Slack channel: what Slack has not taken at once waits there. */
  SLACK_QUEUE_URL: v.optional(text('be the URL of the SQS queue', (url) => /^https?:\/\/.+\/[\w-]+$/.test(url))),
  SLACK_DESTINATIONS: json(slack.wrapped),
  HOLD: json(hold.wrapped),
  ACCOUNT_NAMES: json(accountNames.wrapped),
  KNOWN_ACCOUNTS: json(knownAccounts.wrapped),
  TIME_ZONE: timeZone.wrapped,
  LANGUAGE: language.wrapped,
  HISTORY_DAYS: json(historyDays.wrapped),
} as const;

/**
 * What the alert function is told through its environment: the one contract between `lib/`, which sets
 * these variables, and `lambda/`, which reads them. Never a secret: a webhook is named by its parameter.
 */
export type AlertEnvironment = { readonly [Name in Exclude<keyof typeof variables, Optional>]: string } & {
  readonly [Name in Optional]?: string;
};

type Optional = 'SLACK_QUEUE_URL';

/** The variables that carry the settings. */
export function settingVariables(settings: FunctionSettings) {
  return {
    SLACK_DESTINATIONS: JSON.stringify(settings.slack),
    HOLD: JSON.stringify(settings.hold),
    ACCOUNT_NAMES: JSON.stringify(settings.accountNames),
    KNOWN_ACCOUNTS: JSON.stringify(settings.knownAccounts),
    TIME_ZONE: settings.timeZone,
    LANGUAGE: settings.language,
    HISTORY_DAYS: JSON.stringify(settings.historyDays),
  } as const satisfies Partial<AlertEnvironment>;
}

/** The environment, read and checked. */
export type AlertConfiguration = Readonly<{
  stackName: string;
  topicArn: string;
  tableName: string;
  stateTableName: string;
  historyDays: number;
  slackDestinations: readonly SlackDestination[];
  slackInterval: number;
  slackQueueUrl: string | undefined;
  hold: readonly HoldRule[];
  knownAccounts: readonly string[];
  reader: Reader;
}>;

/** Reads the environment; throws one error that names every variable that is missing or malformed. */
export function readEnvironment(env: Readonly<Record<string, string | undefined>>): AlertConfiguration {
  // Only these variables: others may hold credentials, which no error may show.
  const ours = Object.entries(env).filter(([name, text]) => Object.hasOwn(variables, name) && text !== undefined);
  // The address of the queue comes from CloudFormation, and is no webhook's.
  const writtenByHand = ours.filter(([name]) => name !== 'SLACK_QUEUE_URL');
  const schema = v.object(variables, 'is missing');
  const result = read(schema, Object.fromEntries(ours), Object.fromEntries(writtenByHand));
  if (result.kind === 'wrong') throw environmentError(result.mistakes);
  const { value } = result;
  return {
    stackName: value.STACK_NAME,
    topicArn: value.ALERT_TOPIC_ARN,
    tableName: value.TABLE_NAME,
    stateTableName: value.STATE_TABLE_NAME,
    historyDays: value.HISTORY_DAYS,
    slackDestinations: value.SLACK_DESTINATIONS,
    slackInterval: value.SLACK_INTERVAL,
    slackQueueUrl: value.SLACK_QUEUE_URL,
    hold: value.HOLD,
    knownAccounts: accountsKnown({ knownAccounts: value.KNOWN_ACCOUNTS, accountNames: value.ACCOUNT_NAMES }),
    reader: {
      accountNames: value.ACCOUNT_NAMES,
      ownAccount: value.ALERT_TOPIC_ARN.split(':')[4],
      timeZone: value.TIME_ZONE,
      language: value.LANGUAGE,
    },
  };
}

function tableName() {
  return text('be the name of the DynamoDB table', (name) => /^[\w.-]+$/.test(name));
}

function json<T>(schema: Schema<T>): Schema<T> {
  return v.pipe(
    text('be JSON', () => true),
    v.parseJson(undefined, must('be JSON')),
    schema,
  );
}

function environmentError(mistakes: readonly Mistake[]): AggregateError {
  const errors = mistakes.map(({ path, text }) => new Error(`${path} ${text}.`));
  const sentences = errors.map(({ message }) => message).join(' ');
  return new AggregateError(
    errors,
    `The environment of the alert function is wrong; deploying again sets it. ${sentences}`,
  );
}
