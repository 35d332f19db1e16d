import { describe, expect, test } from 'vitest';
import { type AlertEnvironment, readEnvironment, settingVariables } from '../../lambda/environment.ts';
import { defaults } from '../../lib/settings/defaults.ts';

const good: AlertEnvironment = {
  STACK_NAME: 'IamWhodunit',
  ALERT_TOPIC_ARN: 'arn:aws:sns:us-east-1:123456789012:iam-alerts',
  TABLE_NAME: 'iam-whodunit-Table1234',
  STATE_TABLE_NAME: 'iam-whodunit-State1234',
  SLACK_INTERVAL: '2000',
  SLACK_DESTINATIONS: '[{"webhookParameter":"/iam-whodunit/slack-webhook"}]',
  HOLD: '[]',
  ACCOUNT_NAMES: '{"123456789012":"prod"}',
  KNOWN_ACCOUNTS: '["210987654321"]',
  TIME_ZONE: 'Asia/Tokyo',
  LANGUAGE: 'en',
  HISTORY_DAYS: '400',
};

function caught(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}

test('carries each setting to the function as it is', () => {
  const settings = {
    ...defaults,
    slack: [{ webhookParameter: '/a', security: 'high', accounts: ['123456789012'] }],
    hold: [{ reason: 'key rotation', action: '*AccessKey' }],
    accountNames: { '123456789012': '本番 (prod)' },
    timeZone: 'Asia/Tokyo',
  } as const;
  expect(readEnvironment({ ...good, ...settingVariables(settings) })).toMatchObject({
    slackDestinations: settings.slack,
    hold: settings.hold,
    knownAccounts: ['123456789012'],
    reader: { accountNames: settings.accountNames, timeZone: 'Asia/Tokyo', language: 'en' },
  });
});

describe('the environment', () => {
  test('is read into what the function works with', () => {
    expect(readEnvironment(good)).toEqual({
      stackName: 'IamWhodunit',
      topicArn: 'arn:aws:sns:us-east-1:123456789012:iam-alerts',
      tableName: 'iam-whodunit-Table1234',
      stateTableName: 'iam-whodunit-State1234',
      historyDays: 400,
      slackDestinations: [{ webhookParameter: '/iam-whodunit/slack-webhook' }],
      slackInterval: 2000,
      hold: [],
      knownAccounts: ['210987654321', '123456789012'],
      reader: {
        accountNames: { '123456789012': 'prod' },
        ownAccount: '123456789012',
        timeZone: 'Asia/Tokyo',
        language: 'en',
      },
    });
  });

  test('takes the address of the queue for Slack for no webhook', () => {
    const url = 'https://sqs.us-east-1.amazonaws.com/123456789012/IamWhodunit-SlackQueue-0A1B2C3D';
    expect(readEnvironment({ ...good, SLACK_QUEUE_URL: url }).slackQueueUrl).toBe(url);
  });

  test.each<[keyof AlertEnvironment, string, string]>([
    [
      'KNOWN_ACCOUNTS',
      '["21098765432"]',
      'KNOWN_ACCOUNTS[0] must be an account number of 12 digits in quotes, it is "21098765432".',
    ],
    ['STACK_NAME', 'IAM Whodunit', 'STACK_NAME must be the name of the stack, it is "IAM Whodunit".'],
    ['ALERT_TOPIC_ARN', 'iam-alerts', 'ALERT_TOPIC_ARN must be the ARN of the SNS topic, it is "iam-alerts".'],
    ['TABLE_NAME', 'a table', 'TABLE_NAME must be the name of the DynamoDB table, it is "a table".'],
    ['SLACK_DESTINATIONS', '/a', 'SLACK_DESTINATIONS must be JSON, it is "/a".'],
    ['SLACK_DESTINATIONS', '{}', 'SLACK_DESTINATIONS must be a list, it is an object.'],
    ['SLACK_DESTINATIONS', '["/a"]', 'SLACK_DESTINATIONS[0] must be an object, it is "/a".'],
    ['SLACK_DESTINATIONS', '[{}]', 'SLACK_DESTINATIONS[0].webhookParameter is missing.'],
    [
      'SLACK_DESTINATIONS',
      '[{"webhookParameter":"/a"},{"webhookParameter":"/a"}]',
      'SLACK_DESTINATIONS[1].webhookParameter says the same as SLACK_DESTINATIONS[0].webhookParameter.',
    ],
    [
      'SLACK_DESTINATIONS',
      '[{"webhookParameter":"sns"}]',
      'SLACK_DESTINATIONS[0].webhookParameter must begin with "/", it is "sns".',
    ],
    [
      'SLACK_DESTINATIONS',
      '[{"webhookParameter":["/a"]}]',
      'SLACK_DESTINATIONS[0].webhookParameter must begin with "/", it is a list.',
    ],
    [
      'SLACK_DESTINATIONS',
      '[{"webhookParameter":"/a","security":"grave"}]',
      'SLACK_DESTINATIONS[0].security must be one of "info", "low", "medium", "high", "critical", it is "grave".',
    ],
    [
      'SLACK_DESTINATIONS',
      '[{"webhookParameter":"/a","breakRisk":"high"}]',
      'SLACK_DESTINATIONS[0].breakRisk must be one of "none", "possible", "likely", it is "high".',
    ],
    [
      'SLACK_DESTINATIONS',
      '[{"webhookParameter":"/a","accounts":[]}]',
      'SLACK_DESTINATIONS[0].accounts is an empty list, so that nothing could ever be for this destination; leave it out for all.',
    ],
    [
      'SLACK_DESTINATIONS',
      '[{"webhookParameter":"/a","accounts":[123456789012]}]',
      'SLACK_DESTINATIONS[0].accounts[0] must be an account number of 12 digits in quotes, it is 123456789012.',
    ],
    [
      'SLACK_DESTINATIONS',
      '[{"webhookParameter":"/a","accounts":"123456789012"}]',
      'SLACK_DESTINATIONS[0].accounts must be a list, it is "123456789012".',
    ],
    [
      'SLACK_DESTINATIONS',
      '[{"webhookParameter":"/a","language":"tlh"}]',
      'SLACK_DESTINATIONS[0].language must be "en", it is "tlh".',
    ],
    ['HOLD', '{}', 'HOLD must be a list, it is an object.'],
    ['HOLD', '["noise"]', 'HOLD[0] must be an object, it is "noise".'],
    ['HOLD', '[{"principal":"kimura"}]', 'HOLD[0].reason is missing.'],
    [
      'HOLD',
      '[{"reason":"noise"}]',
      'HOLD[0] has no condition; it needs one of principal, action, account, tool, target, or it would hold everything back.',
    ],
    [
      'HOLD',
      '[{"reason":"noise","until":"2026-12-31"}]',
      'HOLD[0] has no condition; it needs one of principal, action, account, tool, target, or it would hold everything back.',
    ],
    [
      'HOLD',
      '[{"reason":"noise","principal":["kimura"]}]',
      'HOLD[0].principal must be a name of 1 to 300 characters on one line, in which "*" stands for anything, it is a list.',
    ],
    ['HOLD', '[{"reason":"noise","tool":"spade"}]', 'HOLD[0].tool must be one of "console", '],
    [
      'HOLD',
      '[{"reason":"noise","action":"Tag*","until":"2026-02-30"}]',
      'HOLD[0].until must be a day such as "2026-12-31", it is "2026-02-30".',
    ],
    [
      'HOLD',
      '[{"reason":"noise","action":"Tag*","critical":true}]',
      'HOLD[0].critical must be "hold critical alerts back too", it is true.',
    ],
    ['SLACK_INTERVAL', '-1', 'SLACK_INTERVAL must be a whole number of milliseconds, it is "-1".'],
    ['SLACK_INTERVAL', '1.5', 'SLACK_INTERVAL must be a whole number of milliseconds, it is "1.5".'],
    ['ACCOUNT_NAMES', '[]', 'ACCOUNT_NAMES must be an object, it is a list.'],
    ['ACCOUNT_NAMES', 'prod', 'ACCOUNT_NAMES must be JSON, it is "prod".'],
    [
      'ACCOUNT_NAMES',
      '{"123456789012":7}',
      'ACCOUNT_NAMES["123456789012"] must be a name of 1 to 50 characters on one line, it is 7.',
    ],
    ['TIME_ZONE', 'Tokyo', 'TIME_ZONE must be an IANA time zone such as "UTC" or "Asia/Tokyo", it is "Tokyo".'],
    ['LANGUAGE', 'tlh', 'LANGUAGE must be "en", it is "tlh".'],
  ])('is refused with %s=%s', (name, text, mistake) => {
    const advice = 'The environment of the alert function is wrong; deploying again sets it.';
    expect(() => readEnvironment({ ...good, [name]: text })).toThrow(`${advice} ${mistake}`);
  });

  test('is refused without a word of a webhook or of a variable that is not ours', () => {
    const webhook = 'https://hooks.slack.com/services/T0000SECRET/B0000SECRET/aSecretOfTwentyFour';
    const env = { ...good, SLACK_DESTINATIONS: JSON.stringify([{ webhookParameter: webhook }]), OTHER: webhook };
    const read = () => readEnvironment(env);
    expect(read).toThrow('SLACK_DESTINATIONS holds the address of a webhook');
    expect(read).not.toThrow(/SECRET|aSecret|OTHER/);
  });

  test('is refused with one error for each mistake, in one error', () => {
    const wrong = { ...good, TABLE_NAME: '', HOLD: '[{"tool":"spade"},{}]' };
    expect(caught(() => readEnvironment(wrong))).toMatchObject({
      errors: [
        { message: 'TABLE_NAME must be the name of the DynamoDB table, it is "".' },
        { message: expect.stringMatching(/^HOLD\[0\]\.tool must be one of/) },
        { message: 'HOLD[0].reason is missing.' },
        { message: 'HOLD[1].reason is missing.' },
      ],
    });
  });

  test('may name no Slack channel, no account and no pause', () => {
    const few = readEnvironment({ ...good, SLACK_DESTINATIONS: '[]', ACCOUNT_NAMES: '{}', SLACK_INTERVAL: '0' });
    expect(few).toMatchObject({ slackDestinations: [], slackInterval: 0, reader: { accountNames: {} } });
  });

  test('tells who is to hear what, and what nobody is', () => {
    const channel = {
      webhookParameter: '/a',
      security: 'high',
      breakRisk: 'likely',
      accounts: ['123456789012'],
      language: 'en',
    };
    const rule = {
      reason: 'key rotation',
      principal: 'key-rotation',
      action: '*AccessKey',
      account: '123456789012',
      tool: 'not recorded',
      target: 'batch-*',
      until: '2026-12-31',
      critical: 'hold critical alerts back too',
    };
    const read = readEnvironment({
      ...good,
      SLACK_DESTINATIONS: JSON.stringify([channel, { webhookParameter: '/b' }]),
      HOLD: JSON.stringify([rule, { reason: 'noise', tool: 'terraform' }]),
    });
    expect(read.slackDestinations).toEqual([channel, { webhookParameter: '/b' }]);
    expect(read.hold).toEqual([rule, { reason: 'noise', tool: 'terraform' }]);
  });

  test('that holds nothing is refused once, naming every variable', () => {
    const messages = Object.keys(good).map((name) => `${name} is missing.`);
    expect(caught(() => readEnvironment({}))).toMatchObject({ errors: messages.map((message) => ({ message })) });
  });

  test.each(Object.keys(good))('without %s is refused for that alone', (missing) => {
    const others = Object.keys(good).filter((name) => name !== missing);
    const read = () => readEnvironment({ ...good, [missing]: undefined });
    expect(read).toThrow(`${missing} is missing`);
    expect(read).not.toThrow(new RegExp(`\\b(${others.join('|')})\\b`));
  });
});
