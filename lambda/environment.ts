/**
 * What the alert function is told through its environment: the one contract between `lib/`, which sets
 * these variables, and `lambda/`, which reads them. Never a secret: a webhook is named by its parameter.
 */
export type AlertEnvironment = Readonly<{
  ALERT_TOPIC_ARN: string;
  TABLE_NAME: string;
  /** JSON: a list of SlackDestination. */
  SLACK_DESTINATIONS: string;
  /** Milliseconds between two posts of one execution to the same webhook. */
  SLACK_INTERVAL: string;
  /** JSON: account number to name. */
  ACCOUNT_NAMES: string;
  /** An IANA time zone. */
  TIME_ZONE: string;
  LANGUAGE: string;
}>;

/** A Slack channel, by the SSM SecureString parameter that holds its incoming webhook's URL. */
export type SlackDestination = Readonly<{ webhookParameter: string }>;
