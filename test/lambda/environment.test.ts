import { describe, expect, test } from 'vitest';
import { type AlertEnvironment, readEnvironment } from '../../lambda/environment.ts';

const good: AlertEnvironment = {
  STACK_NAME: 'IamWhodunit',
  ALERT_TOPIC_ARN: 'arn:aws:sns:us-east-1:123456789012:iam-alerts',
  TABLE_NAME: 'iam-whodunit-Table1234',
  SLACK_DESTINATIONS: '[{"webhookParameter":"/iam-whodunit/slack-webhook"}]',
  SLACK_INTERVAL: '2000',
  HOLD: '[]',
  ACCOUNT_NAMES: '{"123456789012":"prod"}',
  TIME_ZONE: 'Asia/Tokyo',
  LANGUAGE: 'en',
};

describe('the environment', () => {
  test('is read into what the function works with', () => {
    expect(readEnvironment(good)).toEqual({
      stackName: 'IamWhodunit',
      topicArn: 'arn:aws:sns:us-east-1:123456789012:iam-alerts',
      tableName: 'iam-whodunit-Table1234',
      slackDestinations: [{ webhookParameter: '/iam-whodunit/slack-webhook' }],
      slackInterval: 2000,
      hold: [],
      reader: { accountNames: { '123456789012': 'prod' }, timeZone: 'Asia/Tokyo', language: 'en' },
    });
  });

  test.each<[keyof AlertEnvironment, string]>([
    ['STACK_NAME', 'IAM Whodunit'],
    ['ALERT_TOPIC_ARN', 'iam-alerts'],
    ['TABLE_NAME', 'a table'],
    ['SLACK_DESTINATIONS', '/iam-whodunit/slack-webhook'],
    ['SLACK_DESTINATIONS', '{}'],
    ['SLACK_DESTINATIONS', '["/iam-whodunit/slack-webhook"]'],
    ['SLACK_DESTINATIONS', '[{"webhookParameter":"https://hooks.slack.com/services/a b"}]'],
    ['SLACK_DESTINATIONS', '[{"webhookParameter":"/a"},{"webhookParameter":"/a"}]'],
    ['SLACK_DESTINATIONS', '[{"webhookParameter":"sns"}]'],
    ['SLACK_DESTINATIONS', '[{"webhookParameter":["/a"]}]'],
    ['SLACK_DESTINATIONS', '[{"webhookParameter":"/a","security":"grave"}]'],
    ['SLACK_DESTINATIONS', '[{"webhookParameter":"/a","breakRisk":"high"}]'],
    ['SLACK_DESTINATIONS', '[{"webhookParameter":"/a","accounts":[]}]'],
    ['SLACK_DESTINATIONS', '[{"webhookParameter":"/a","accounts":[123456789012]}]'],
    ['SLACK_DESTINATIONS', '[{"webhookParameter":"/a","accounts":"123456789012"}]'],
    ['SLACK_DESTINATIONS', '[{"webhookParameter":"/a","language":"tlh"}]'],
    ['HOLD', '{}'],
    ['HOLD', '["noise"]'],
    ['HOLD', '[{"principal":"kimura"}]'],
    ['HOLD', '[{"reason":"noise"}]'],
    ['HOLD', '[{"reason":"noise","until":"2026-12-31"}]'],
    ['HOLD', '[{"reason":"noise","principal":["kimura"]}]'],
    ['HOLD', '[{"reason":"noise","tool":"spade"}]'],
    ['HOLD', '[{"reason":"noise","action":"Tag*","until":"2026-02-30"}]'],
    ['HOLD', '[{"reason":"noise","action":"Tag*","critical":true}]'],
    ['SLACK_INTERVAL', '-1'],
    ['SLACK_INTERVAL', '1.5'],
    ['ACCOUNT_NAMES', '[]'],
    ['ACCOUNT_NAMES', 'prod'],
    ['TIME_ZONE', 'Tokyo'],
    ['LANGUAGE', 'tlh'],
  ])('is refused with %s=%s', (name, text) => {
    expect(() => readEnvironment({ ...good, [name]: text })).toThrow(`${name} has to be`);
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
    const names = Object.keys(good).map((name) => `${name} is missing`);
    expect(() => readEnvironment({})).toThrow(new RegExp(names.join('.*')));
  });

  test.each(Object.keys(good))('without %s is refused for that alone', (missing) => {
    const others = Object.keys(good).filter((name) => name !== missing);
    const read = () => readEnvironment({ ...good, [missing]: undefined });
    expect(read).toThrow(`${missing} is missing`);
    expect(read).not.toThrow(new RegExp(others.join('|')));
  });
});
