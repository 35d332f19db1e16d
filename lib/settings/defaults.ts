import type { Settings } from './settings.ts';

/** The settings of an operator who wrote none: one account, one Slack channel. */
export const defaults: Settings = {
  slack: [{ webhookParameter: '/iam-whodunit/slack-webhook' }],
  email: [],
  operationsEmail: [],
  silenceAlarmDays: 7,
  heartbeat: 'weekly',
  hold: [],
  batchWindowSeconds: 5,
  accountNames: {},
  timeZone: 'UTC',
  language: 'en',
  trail: 'existing',
  partition: 'aws',
  logRetentionDays: 90,
};
