import type { HoldRule } from '../alert/hold-rule.ts';
import type { Reader } from '../alert/reader.ts';
import { holdRules } from './hold-rules.ts';
import { type SlackDestination, slackDestinations } from './slack-destinations.ts';
import { accountNames, language, milliseconds, stackName, tableName, timeZone, topicArn } from './variables.ts';

export type { SlackDestination };

/**
 * What the alert function is told through its environment: the one contract between `lib/`, which sets
 * these variables, and `lambda/`, which reads them. Never a secret: a webhook is named by its parameter.
 */
export type AlertEnvironment = Readonly<{
  /** The stack that the function is a part of. */
  STACK_NAME: string;
  ALERT_TOPIC_ARN: string;
  TABLE_NAME: string;
  /** JSON: a list of SlackDestination. */
  SLACK_DESTINATIONS: string;
  /** Milliseconds between two posts of one execution to the same webhook. */
  SLACK_INTERVAL: string;
  /** JSON: a list of HoldRule. */
  HOLD: string;
  /** JSON: account number to name. */
  ACCOUNT_NAMES: string;
  /** An IANA time zone. */
  TIME_ZONE: string;
  LANGUAGE: string;
}>;

/** The environment, read and checked. */
export type AlertConfiguration = Readonly<{
  stackName: string;
  topicArn: string;
  tableName: string;
  slackDestinations: readonly SlackDestination[];
  slackInterval: number;
  hold: readonly HoldRule[];
  reader: Reader;
}>;

/** Reads the environment; throws one error that names every variable that is missing or malformed. */
export function readEnvironment(env: Readonly<Record<string, string | undefined>>): AlertConfiguration {
  const variable = (name: keyof AlertEnvironment) => ({ name, text: env[name] ?? '' });
  const read = {
    stackName: () => stackName(variable('STACK_NAME')),
    topicArn: () => topicArn(variable('ALERT_TOPIC_ARN')),
    tableName: () => tableName(variable('TABLE_NAME')),
    slackDestinations: () => slackDestinations(variable('SLACK_DESTINATIONS')),
    slackInterval: () => milliseconds(variable('SLACK_INTERVAL')),
    hold: () => holdRules(variable('HOLD')),
    accountNames: () => accountNames(variable('ACCOUNT_NAMES')),
    timeZone: () => timeZone(variable('TIME_ZONE')),
    language: () => language(variable('LANGUAGE')),
  };
  throwAllOf(Object.values(read));
  return {
    stackName: read.stackName(),
    topicArn: read.topicArn(),
    tableName: read.tableName(),
    slackDestinations: read.slackDestinations(),
    slackInterval: read.slackInterval(),
    hold: read.hold(),
    reader: { accountNames: read.accountNames(), timeZone: read.timeZone(), language: read.language() },
  };
}

function throwAllOf(reads: readonly (() => unknown)[]): void {
  const mistakes = reads.flatMap(mistakeIn);
  if (mistakes.length === 0) return;
  throw new AggregateError(
    mistakes,
    `The environment of the alert function is wrong; deploying again sets it. ${mistakes.map(({ message }) => message).join(' ')}`,
  );
}

function mistakeIn(read: () => unknown): readonly Error[] {
  try {
    read();
    return [];
  } catch (error) {
    return [error instanceof Error ? error : new Error(String(error))];
  }
}
