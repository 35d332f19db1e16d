import type { Settings } from './lib/settings/settings.ts';

/**
 * The one file to edit. Everything may be left out; what is written here is the default. `npx cdk synth`
 * lists every mistake. A webhook's address is a secret: it goes into SSM, only its parameter's name goes here.
 */
export const settings: Partial<Settings> = {
  // Slack channels. Store each webhook in the region of the stack:
  // aws ssm put-parameter --region us-east-1 --type SecureString --name /iam-whodunit/slack-webhook --value ...
  // A channel may have floors and accounts: { webhookParameter: '...', security: 'high', breakRisk: 'possible' }
  // gets only the alerts that reach one of the two floors; accounts: ['123456789012'] only those of that account.
  slack: [{ webhookParameter: '/iam-whodunit/slack-webhook' }],

  // E-mail: [{ address: 'oncall@example.com' }], with floors and accounts as above. AWS sends each address
  // a link to confirm.
  email: [],

  // Who gets an e-mail, on another way than the alerts, when the alerter itself is in trouble or is changed:
  // ['operations@example.com']. AWS sends each address a link to confirm.
  operationsEmail: [],

  // Days without any IAM event, 1 to 7, after which these addresses get an alarm; 0 for never, in a quiet account.
  silenceAlarmDays: 7,

  // How often a message says that everything works, with counts of what was seen: 'daily', 'weekly' (on Monday)
  // or 'never'. It comes at 08:00 UTC, to the topic and to every channel without a floor.
  heartbeat: 'weekly',

  // How often the IAM of the account is read as a whole: 'hourly', or 'daily' at 03:00 UTC. It is also read after
  // each deployment, so that the state before the first change is known.
  snapshotSchedule: 'daily',

  // Alerts that are not sent to anybody, and why. All conditions of a rule have to be met, `*` in a name is anything:
  // [{ reason: 'nightly keys', principal: 'key-rotation', action: '*AccessKey', target: 'batch-*', until: '2026-12-31' }]
  // A critical alert is held back only with critical: 'hold critical alerts back too'.
  hold: [],

  // Seconds that an alert may wait so that several changes arrive together, 0 to 300.
  batchWindowSeconds: 5,

  // Names for account numbers: { '123456789012': 'prod' }
  accountNames: {},

  // Other accounts that are no strangers, of your organisation or of partners: ['210987654321']. Those with a name
  // above are known, too. A role that trusts one of them is no reason for a pager.
  knownAccounts: [],

  // The time zone of e-mails, as in 'Asia/Tokyo'. Slack shows each reader their own.
  timeZone: 'UTC',

  // The language of the alerts: 'en'.
  language: 'en',

  // Days that the history of IAM is kept, 1 to 3650: every change, and the state that it met.
  historyDays: 400,

  // 'existing': a trail already records this account's management events. 'create': make one.
  trail: 'existing',

  // 'aws', 'aws-cn', 'aws-us-gov' or 'aws-eusc'.
  partition: 'aws',

  // Days that the function's log is kept, one of the periods that CloudWatch Logs has.
  logRetentionDays: 90,

  // Other accounts that send their events, each by a forwarder (docs/many-accounts.md): ['210987654321']. Or the whole
  // organisation: organization: { id: 'o-a1b2c3d4e5', units: ['ou-ab12-cdef3456'] }
  accounts: [],

  // Where the alerts are made and kept, if not in the region of IAM: homeRegion: 'ap-northeast-1'

  // The only account to deploy to, so that the wrong credentials deploy nothing: account: '123456789012',
};
