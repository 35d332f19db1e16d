import { describe, expect, test } from 'vitest';
import { checkSettings } from '../../../lib/settings/check-settings.ts';
import { defaults } from '../../../lib/settings/defaults.ts';
import { SettingsError } from '../../../lib/settings/settings-error.ts';
import { settings } from '../../../settings.ts';

/** Noon of 24 November 2026. */
const now = Date.UTC(2026, 10, 24, 12);

function complaint(wrong: unknown): string {
  try {
    checkSettings(wrong, now);
    return '';
  } catch (error) {
    return error instanceof SettingsError ? error.message : `not a SettingsError: ${error}`;
  }
}

const eighteenAccounts = Array.from({ length: 18 }, (_, index) => String(100_000_000_000 + index));

test('settings.ts as it comes says what the defaults are', () => {
  expect(checkSettings(settings)).toEqual(defaults);
});

test('what is left out is the default', () => {
  expect(checkSettings({ timeZone: 'Asia/Tokyo' })).toEqual({ ...defaults, timeZone: 'Asia/Tokyo' });
  expect(checkSettings({})).toEqual(defaults);
});

describe('allowed', () => {
  test.each([
    { slack: [] },
    { slack: [{ webhookParameter: '/a' }, { webhookParameter: '/team_b/Slack.web-hook' }] },
    { email: [{ address: 'on.call+iam@example.co.jp' }] },
    { slack: [{ webhookParameter: '/a', security: 'high', breakRisk: 'likely' }, { webhookParameter: '/b' }] },
    { slack: [{ webhookParameter: '/a', security: 'info', accounts: ['012345678901'], language: 'en' }] },
    { slack: [{ webhookParameter: '/a', accounts: ['123456789012'] }], account: '123456789012' },
    {
      slack: [
        { webhookParameter: '/a', units: ['ou-ab12-cdef3456', 'r-ab12'], tags: { env: 'prod', 'cost center': '' } },
      ],
    },
    { email: [{ address: 'a@example.com', security: 'critical', accounts: ['012345678901'] }] },
    { hold: [{ reason: 'key rotation', principal: 'key-rotation', action: '*accesskey', until: '2026-11-24' }] },
    { hold: [{ reason: 'our deployments', action: 'ExecuteChangeSet', critical: 'hold critical alerts back too' }] },
    { hold: [{ reason: 'known', target: 'arn:aws:iam::*:role/ci-*', tool: 'terraform', account: '123456789012' }] },
    { hold: [{ reason: 'a drill', principal: 'drill', critical: 'hold critical alerts back too' }] },
    { operationsEmail: ['operations@example.com', 'on.call@example.com'] },
    { silenceAlarmDays: 0 },
    { heartbeat: 'daily' },
    { heartbeat: 'never' },
    { silenceAlarmDays: 7 },
    { batchWindowSeconds: 0 },
    { batchWindowSeconds: 300 },
    { accountNames: { '012345678901': '本番 (prod)' } },
    { timeZone: 'Asia/Tokyo' },
    { timeZone: 'America/Argentina/Buenos_Aires' },
    { trail: 'create' },
    { partition: 'aws-us-gov' },
    { logRetentionDays: 3653 },
    { account: '012345678901' },
    { slack: [{ webhookParameter: '/a', accounts: ['210987654321'] }], account: '123456789012' },
    { hold: [{ reason: 'noise', account: '210987654321' }], account: '123456789012' },
    { hold: [{ reason: 'noise', principal: 'arn:aws:iam::*:role/ci-*' }] },
    { hold: [{ reason: 'noise', action: 'Delete*' }] },
    { email: [{ address: "o'neil_x+iam-1@mail.example-2.co.jp" }] },
    { slack: [{ webhookParameter: '/services/iam/bots' }, { webhookParameter: '/iam/T1/B2/hook' }] },
  ])('%j', (allowed) => {
    expect(complaint(allowed)).toBe('');
  });
});

describe('a mistake is told with its path and what is allowed', () => {
  test.each<[unknown, string]>([
    [
      { operationsEmail: ['operations'] },
      'settings.ts: operationsEmail[0]: must be an e-mail address such as "oncall@example.com", and nothing else, it is "operations"',
    ],
    [
      { operationsEmail: ['a@example.com', 'a@example.com'] },
      'settings.ts: operationsEmail[1]: says the same as operationsEmail[0]',
    ],
    [{ silenceAlarmDays: 8 }, 'settings.ts: silenceAlarmDays: must be a whole number from 0 to 7, it is 8'],
    [{ snapshotSchedule: 'never' }, 'settings.ts: snapshotSchedule: must be one of "hourly", "daily", it is "never"'],
    [{ heartbeat: 'monthly' }, 'settings.ts: heartbeat: must be one of "daily", "weekly", "never", it is "monthly"'],
    [
      { slack: [{ webhookParameter: 'foo' }] },
      'settings.ts: slack[0].webhookParameter: must begin with "/", it is "foo"',
    ],
    [
      { slack: [{ webhookParameter: '/a b' }] },
      'settings.ts: slack[0].webhookParameter: must have only letters, digits, "_", ".", "-" and "/" in it, it is "/a b"',
    ],
    [
      { slack: [{ webhookParameter: '/aws/hook' }] },
      'settings.ts: slack[0].webhookParameter: must not begin with "/aws" or "/ssm", which AWS keeps for itself, it is "/aws/hook"',
    ],
    [
      { slack: [{ webhookParameter: '/a'.repeat(16) }] },
      `settings.ts: slack[0].webhookParameter: must have at most 15 parts and 1,011 characters, it is "${'/a'.repeat(16)}"`,
    ],
    [
      { slack: '/iam-whodunit/slack-webhook' },
      'settings.ts: slack: must be a list, it is "/iam-whodunit/slack-webhook"',
    ],
    [{ slack: ['/hook'] }, 'settings.ts: slack[0]: must be an object, it is "/hook"'],
    [{ slack: [{}] }, 'settings.ts: slack[0].webhookParameter: is missing'],
    [
      { slack: [{ webhookParameter: '/a' }, { webhookParameter: '/a' }] },
      'settings.ts: slack[1].webhookParameter: says the same as slack[0].webhookParameter',
    ],
    [
      { slack: [{ webhookParameter: '/a' }, { webhookParameter: '/a', security: 'high' }] },
      'settings.ts: slack[1].webhookParameter: says the same as slack[0].webhookParameter',
    ],
    [
      { slack: [{ webhookParameter: '/a', security: 'grave' }] },
      'settings.ts: slack[0].security: must be one of "info", "low", "medium", "high", "critical", it is "grave"',
    ],
    [
      { slack: [{ webhookParameter: '/a', breakRisk: 'high' }] },
      'settings.ts: slack[0].breakRisk: must be one of "none", "possible", "likely", it is "high"',
    ],
    [
      { slack: [{ webhookParameter: '/a', security: 'high', breakRisk: 'none' }] },
      'settings.ts: slack[0].breakRisk: lets every alert in, so that security never matters; leave it out',
    ],
    [
      { email: [{ address: 'a@example.com', security: 'info', breakRisk: 'likely' }] },
      'settings.ts: email[0].security: lets every alert in, so that breakRisk never matters; leave it out',
    ],
    [
      { slack: [{ webhookParameter: '/a', accounts: [] }] },
      'settings.ts: slack[0].accounts: is an empty list, so that nothing could ever be for this destination; leave it out for all',
    ],
    [
      { slack: [{ webhookParameter: '/a', accounts: ['prod'] }] },
      'settings.ts: slack[0].accounts[0]: must be an account number of 12 digits in quotes, it is "prod"',
    ],
    [
      { slack: [{ webhookParameter: '/a', accounts: ['123456789012', '123456789012'] }] },
      'settings.ts: slack[0].accounts[1]: says the same as slack[0].accounts[0]',
    ],
    [
      { slack: [{ webhookParameter: '/a', accounts: '123456789012' }] },
      'settings.ts: slack[0].accounts: must be a list, it is "123456789012"',
    ],
    [
      { slack: [{ webhookParameter: '/a', units: [] }] },
      'settings.ts: slack[0].units: is an empty list, so that nothing could ever be for this destination; leave it out for all',
    ],
    [
      { slack: [{ webhookParameter: '/a', units: ['prod'] }] },
      'settings.ts: slack[0].units[0]: must be the id of an organisational unit, such as "ou-ab12-cdef3456", it is "prod"',
    ],
    [
      { slack: [{ webhookParameter: '/a', tags: {} }] },
      'settings.ts: slack[0].tags: names no tag, which every account would have; leave it out for all',
    ],
    [
      { slack: [{ webhookParameter: '/a', tags: { env: ['prod', 'dev'] } }] },
      'settings.ts: slack[0].tags.env: must be the value of a tag, of at most 256 characters, it is a list',
    ],
    [
      { email: [{ address: 'a@example.com', units: ['ou-ab12-cdef3456'] }] },
      'settings.ts: email[0].units: is not a setting; there is address, security, breakRisk, accounts',
    ],
    [
      { slack: [{ webhookParameter: '/a', language: 'fr' }] },
      'settings.ts: slack[0].language: must be "en", it is "fr"',
    ],
    [
      { email: [{ address: 'a@example.com' }, { address: 'a@example.com', security: 'high' }] },
      'settings.ts: email[1].address: says the same as email[0].address',
    ],
    [
      { email: [{ address: 'a@example.com', accounts: eighteenAccounts }] },
      'settings.ts: email[0].accounts: has 18 accounts; the filter of an e-mail address holds at most 17',
    ],
    [
      { email: [{ address: 'a@example.com', language: 'en' }] },
      'settings.ts: email[0].language: is not a setting; there is address, security, breakRisk, accounts',
    ],
    [{ hold: [{ principal: 'kimura' }] }, 'settings.ts: hold[0].reason: is missing'],
    [
      { hold: [{ reason: '', principal: 'kimura' }] },
      'settings.ts: hold[0].reason: must be a reason of 1 to 200 characters on one line, it is ""',
    ],
    [
      { hold: [{ reason: 'noise' }] },
      'settings.ts: hold[0]: has no condition; it needs one of principal, action, account, tool, target, or it would hold everything back',
    ],
    [
      { hold: [{ reason: 'noise', until: '2026-12-31', critical: 'hold critical alerts back too' }] },
      'settings.ts: hold[0]: has no condition; it needs one of principal, action, account, tool, target, or it would hold everything back',
    ],
    [
      { hold: [{ reason: 'noise', principal: '**' }] },
      'settings.ts: hold[0].principal: must be more than stars, which every name fits; leave it out, it is "**"',
    ],
    [
      { hold: [{ reason: 'noise', target: 'a\nb' }] },
      'settings.ts: hold[0].target: must be a name of 1 to 300 characters on one line, in which "*" stands for anything, it is "a\\nb"',
    ],
    [
      { hold: [{ reason: 'noise', action: 'Tagg*' }] },
      'settings.ts: hold[0].action: must fit an action that docs/actions.md lists, it is "Tagg*"',
    ],
    [
      { hold: [{ reason: 'noise', action: 'iam:TagRole' }] },
      'settings.ts: hold[0].action: must fit an action that docs/actions.md lists, it is "iam:TagRole"',
    ],
    [
      { hold: [{ reason: 'noise', tool: 'Terraform' }] },
      'settings.ts: hold[0].tool: must be one of "console", "cli", "cloudshell", "terraform", "opentofu", "pulumi", "cdk", "cloudformation", "sdk", "agent", "service", "other", "not recorded", it is "Terraform"',
    ],
    [
      { hold: [{ reason: 'noise', account: '1234' }] },
      'settings.ts: hold[0].account: must be an account number of 12 digits in quotes, it is "1234"',
    ],
    [
      { hold: [{ reason: 'noise', action: 'Tag*', until: '31.12.2026' }] },
      'settings.ts: hold[0].until: must be a day such as "2026-12-31", it is "31.12.2026"',
    ],
    [
      { hold: [{ reason: 'noise', action: 'Tag*', until: '2026-02-30' }] },
      'settings.ts: hold[0].until: must be a day such as "2026-12-31", it is "2026-02-30"',
    ],
    [
      { hold: [{ reason: 'noise', action: 'Tag*', until: '2026-11-23' }] },
      'settings.ts: hold[0].until: was over with 2026-11-23: the rule holds nothing back any more, remove it',
    ],
    [
      { hold: [{ reason: 'noise', action: 'Tag*', critical: true }] },
      'settings.ts: hold[0].critical: must be "hold critical alerts back too", it is true',
    ],
    [
      { hold: [{ reason: 'noise', user: 'kimura' }] },
      'settings.ts: hold[0].user: is not a setting; there is reason, principal, action, account, tool, target, until, critical',
    ],
    [
      {
        hold: [
          { reason: 'noise', action: 'Tag*' },
          { reason: 'noise', action: 'Tag*' },
        ],
      },
      'settings.ts: hold[1]: says the same as hold[0]',
    ],
    [
      { email: [{ address: 'oncall' }] },
      'settings.ts: email[0].address: must be an e-mail address such as "oncall@example.com", and nothing else, it is "oncall"',
    ],
    [{ email: null }, 'settings.ts: email: must be a list, it is null'],
    [{ batchWindowSeconds: 301 }, 'settings.ts: batchWindowSeconds: must be a whole number from 0 to 300, it is 301'],
    [{ batchWindowSeconds: '5' }, 'settings.ts: batchWindowSeconds: must be a whole number from 0 to 300, it is "5"'],
    [
      { accountNames: { '1234': 'prod' } },
      'settings.ts: accountNames["1234"]: must be an account number of 12 digits in quotes, it is "1234"',
    ],
    [
      { accountNames: { '123456789012': '' } },
      'settings.ts: accountNames["123456789012"]: must be a name of 1 to 50 characters on one line, it is ""',
    ],
    [
      { accountNames: { '123456789012': 'prod\n@everyone' } },
      'settings.ts: accountNames["123456789012"]: must be a name of 1 to 50 characters on one line, it is "prod\\n@everyone"',
    ],
    [{ accountNames: ['prod'] }, 'settings.ts: accountNames: must be an object, it is a list'],
    [
      { timeZone: 'Tokyo' },
      'settings.ts: timeZone: must be an IANA time zone such as "UTC" or "Asia/Tokyo", it is "Tokyo"',
    ],
    [
      { timeZone: '+09:00' },
      'settings.ts: timeZone: must be an IANA time zone such as "UTC" or "Asia/Tokyo", it is "+09:00"',
    ],
    [{ language: 'fr' }, 'settings.ts: language: must be "en", it is "fr"'],
    [{ trail: true }, 'settings.ts: trail: must be one of "existing", "create", it is true'],
    [
      { partition: 'aws-iso' },
      'settings.ts: partition: must be one of "aws", "aws-cn", "aws-us-gov", "aws-eusc", it is "aws-iso"',
    ],
    [
      { logRetentionDays: 31 },
      'settings.ts: logRetentionDays: must be one of 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653, it is 31',
    ],
    [
      { account: 123456789012 },
      'settings.ts: account: must be an account number of 12 digits in quotes, it is 123456789012',
    ],
    [{ account: undefined }, 'settings.ts: account: must be an account number of 12 digits in quotes, it is undefined'],
    [{ timezone: 'UTC' }, 'settings.ts: timezone: is not a setting; did you mean timeZone?'],
    [{ emails: [] }, 'settings.ts: emails: is not a setting; did you mean email?'],
    [
      { slack: [{ webhookParameter: '/a', channel: '#iam' }] },
      'settings.ts: slack[0].channel: is not a setting; there is webhookParameter, security, breakRisk, accounts, units, tags, language',
    ],
    [
      { constructor: 1 },
      'settings.ts: constructor: is not a setting; there is slack, hold, accountNames, knownAccounts, timeZone, language, historyDays, email, operationsEmail, silenceAlarmDays, heartbeat, snapshotSchedule, batchWindowSeconds, trail, partition, accounts, logRetentionDays, account, homeRegion, organization',
    ],
    [undefined, 'settings.ts: must be an object, it is undefined'],
    [[], 'settings.ts: must be an object, it is a list'],
  ])('%j', (wrong, message) => {
    expect(complaint(wrong)).toBe(message);
  });

  test('a rule that ended, unless nobody says what day it is', () => {
    const hold = [{ reason: 'noise', action: 'Tag*', until: '2026-11-23' }] as const;
    expect(checkSettings({ hold })).toEqual({ ...defaults, hold });
  });

  test('account names that would not fit into the environment of the function', () => {
    const accountNames = Object.fromEntries(
      Array.from({ length: 100 }, (_, index) => [String(100_000_000_000 + index), 'a name of twenty-two c']),
    );
    expect(complaint({ accountNames })).toBe(
      "settings.ts: slack, hold, accountNames and knownAccounts: must together take at most 3500 bytes as JSON, they take 4057: the function's environment holds no more",
    );
  });
});

test('all mistakes are told at once, a line each', () => {
  const wrong = {
    hold: [{ action: 'Tag*', until: '2020-01-01' }],
    slack: [{ webhookParameter: 'foo' }, {}],
    batchWindowSeconds: -1,
    trial: 'create',
  };
  expect(complaint(wrong).split('\n')).toEqual([
    'settings.ts: hold[0].reason: is missing',
    'settings.ts: slack[0].webhookParameter: must begin with "/", it is "foo"',
    'settings.ts: slack[1].webhookParameter: is missing',
    'settings.ts: batchWindowSeconds: must be a whole number from 0 to 300, it is -1',
    'settings.ts: trial: is not a setting; did you mean trail?',
    'settings.ts: hold[0].until: was over with 2020-01-01: the rule holds nothing back any more, remove it',
  ]);
});

test('what is not known does not hide what is wrong beside it, at any depth', () => {
  const wrong = {
    slack: [{ channel: '#iam', secrity: 'high', webhookParameter: 'foo' }, 'bar', { webhookParameter: 'foo' }],
    emial: [],
    trail: true,
  };
  expect(complaint(wrong).split('\n')).toEqual([
    'settings.ts: slack[0].channel: is not a setting; there is webhookParameter, security, breakRisk, accounts, units, tags, language',
    'settings.ts: slack[0].secrity: is not a setting; did you mean security?',
    'settings.ts: slack[0].webhookParameter: must begin with "/", it is "foo"',
    'settings.ts: slack[1]: must be an object, it is "bar"',
    'settings.ts: slack[2].webhookParameter: must begin with "/", it is "foo"',
    'settings.ts: slack[2].webhookParameter: says the same as slack[0].webhookParameter',
    'settings.ts: emial: is not a setting; did you mean email?',
    'settings.ts: trail: must be one of "existing", "create", it is true',
  ]);
});

describe('a webhook itself, wherever it was pasted, is called a secret and not repeated', () => {
  const secret = 'T0000SECRET/B0000SECRET/aSecretOfTwentyFour';
  const webhook = `https://hooks.slack.com/services/${secret}`;
  const advice =
    'holds the address of a webhook, which is a secret and does not belong here: store it in an SSM SecureString parameter and give the name of that parameter';

  test.each<[unknown, string]>([
    [{ slack: [{ webhookParameter: webhook }] }, 'slack[0].webhookParameter'],
    [{ slack: [{ webhookParameter: `/services/${secret}` }] }, 'slack[0].webhookParameter'],
    [{ slack: [{ webhookParameter: `hooks.slack.com/services/${secret}` }] }, 'slack[0].webhookParameter'],
    [{ slack: [webhook] }, 'slack[0]'],
    [{ slack: webhook }, 'slack'],
    [{ slack: { [webhook]: true } }, 'slack'],
    [{ webhook }, 'webhook'],
    [{ email: [{ address: webhook }] }, 'email[0].address'],
    [{ accountNames: { '123456789012': webhook } }, 'accountNames["123456789012"]'],
  ])('%#', (wrong, path) => {
    const message = complaint(wrong);
    expect(message).toBe(`settings.ts: ${path}: ${advice}`);
    expect(message).not.toMatch(/SECRET|aSecret/);
  });
});

describe('a rule that would hold nearly everything back is refused', () => {
  const refusal =
    'settings.ts: hold[0]: would hold nearly everything back; name the principal, the target or the action more closely';

  test.each([
    { principal: '*a*' },
    { principal: 'arn:*' },
    { principal: 'arn:aws:iam::123456789012:*' },
    { principal: 'arn:aws:iam::123456789012:role/*' },
    { target: 'arn:aws:iam::*:user/*' },
    { action: '*e*' },
    { action: '*o*', principal: '*e*' },
    { target: '*a', critical: 'hold critical alerts back too' },
  ])('%j', (rule) => {
    expect(complaint({ hold: [{ reason: 'noise', ...rule }] })).toBe(refusal);
  });

  test('also one for the only account that this is deployed to', () => {
    const hold = [{ reason: 'a sandbox', account: '123456789012' }];
    expect(complaint({ hold })).toBe('');
    expect(complaint({ hold, account: '123456789012' })).toBe(
      'settings.ts: hold[0]: would hold nearly everything back: 123456789012 is the only account that this is deployed to',
    );
  });
});

test.each([
  '<a@b.co>',
  'On Call <oncall@example.com>',
  'mailto:oncall@example.com',
  'oncall@example..com',
  'on..call@example.com',
  '.oncall@example.com',
  'oncall.@example.com',
  'oncall@example.com,',
  'a@example.com,b@example.com',
  'oncall@example.com.',
  'oncall@-example.com',
  'oncall@example',
  'oncall@127.0.0.1',
  '"on call"@example.com',
  'oncall@例え.jp',
  ' oncall@example.com',
  'a@b@example.com',
  `${'a'.repeat(65)}@example.com`,
])('an address that SNS would refuse is a mistake: %s', (address) => {
  const shown = JSON.stringify(address).slice(0, 60);
  for (const settings of [{ email: [{ address }] }, { operationsEmail: [address] }]) {
    expect(complaint(settings)).toContain('must be an e-mail address such as "oncall@example.com", and nothing else');
    expect(complaint(settings)).toContain(shown);
  }
});

test.each([
  '/services/T0AB12CD3/B0AB12CD3/AbCdEfGhIjKlMnOpQrStUvWx',
  '/T0AB12CD3/B0AB12CD3/AbCdEfGhIjKlMnOpQrStUvWx',
  '/B0AB12CD3/AbCdEfGhIjKlMnOpQrStUvWx',
  '/triggers/T0AB12CD3/1234567890/0123456789abcdef',
  '/workflows/T0AB12CD3/A0AB12CD3/1234567890/AbCdEf',
])('the path of a webhook is a secret, and not repeated: %s', (webhookParameter) => {
  const said = complaint({ slack: [{ webhookParameter }] });
  expect(said).toMatch(/^settings\.ts: slack\[0\]\.webhookParameter: holds the address of a webhook/);
  expect(said).not.toContain('AB12');
});
