import { describe, expect, test } from 'vitest';
import { checkSettings } from '../../../lib/settings/check-settings.ts';
import { defaults } from '../../../lib/settings/defaults.ts';
import { SettingsError } from '../../../lib/settings/settings-error.ts';
import { settings } from '../../../settings.ts';

function complaint(wrong: unknown): string {
  try {
    checkSettings(wrong);
    return '';
  } catch (error) {
    return error instanceof SettingsError ? error.message : `not a SettingsError: ${error}`;
  }
}

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
    { batchWindowSeconds: 0 },
    { batchWindowSeconds: 300 },
    { accountNames: { '012345678901': '本番 (prod)' } },
    { timeZone: 'Asia/Tokyo' },
    { timeZone: 'America/Argentina/Buenos_Aires' },
    { trail: 'create' },
    { partition: 'aws-us-gov' },
    { logRetentionDays: 3653 },
    { account: '012345678901' },
  ])('%j', (allowed) => {
    expect(complaint(allowed)).toBe('');
  });
});

describe('a mistake is told with its path and what is allowed', () => {
  test.each<[unknown, string]>([
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
      'settings.ts: slack[1]: says the same as slack[0]',
    ],
    [{ email: [{ address: 'oncall' }] }, 'settings.ts: email[0].address: must be an e-mail address, it is "oncall"'],
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
      'settings.ts: slack[0].channel: is not a setting; there is webhookParameter',
    ],
    [
      { constructor: 1 },
      'settings.ts: constructor: is not a setting; there is slack, email, batchWindowSeconds, accountNames, timeZone, language, trail, partition, logRetentionDays, account',
    ],
    [undefined, 'settings.ts: must be an object, it is undefined'],
    [[], 'settings.ts: must be an object, it is a list'],
  ])('%j', (wrong, message) => {
    expect(complaint(wrong)).toBe(message);
  });

  test('account names that would not fit into the environment of the function', () => {
    const accountNames = Object.fromEntries(
      Array.from({ length: 100 }, (_, index) => [String(100_000_000_000 + index), 'a name of twenty-two c']),
    );
    expect(complaint({ accountNames })).toBe(
      "settings.ts: slack and accountNames: must together take at most 3500 bytes as JSON, they take 4053: the function's environment holds no more",
    );
  });
});

test('all mistakes are told at once, a line each', () => {
  const wrong = { slack: [{ webhookParameter: 'foo' }, {}], batchWindowSeconds: -1, trial: 'create' };
  expect(complaint(wrong).split('\n')).toEqual([
    'settings.ts: slack[0].webhookParameter: must begin with "/", it is "foo"',
    'settings.ts: slack[1].webhookParameter: is missing',
    'settings.ts: batchWindowSeconds: must be a whole number from 0 to 300, it is -1',
    'settings.ts: trial: is not a setting; did you mean trail?',
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
