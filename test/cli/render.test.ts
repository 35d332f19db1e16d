import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkSettings } from '../../lib/settings/check-settings.ts';
import { settings } from '../../settings.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { eventOf, read, recordOf, signIn } from './records.ts';
import { whodunit } from './whodunit.ts';

const lines = (...values: readonly unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('');
const one = recordOf('one');
const two = recordOf('two');

describe('what is rendered', () => {
  test('events that the rule would not match are skipped and counted with their reasons', async () => {
    const aggregated = recordOf('many', { eventCategory: 'Aggregated' });
    const service = recordOf('service', { eventType: 'AwsServiceEvent' });
    const window = { eventID: 'id-of-a-window', eventType: 'AwsAggregatedEvent', eventCategory: 'Aggregated' };
    const nameless = eventOf({ eventSource: 'iam.amazonaws.com' });
    const { code, stdout, stderr } = await whodunit(['render'], {
      stdin: lines(read, one, signIn, read, aggregated, service, nameless, window),
    });
    expect(code).toBe(0);
    expect(stdout.match(/created user/g)).toHaveLength(1);
    expect(stderr).toBe(
      'Skipped 7 events: 2 × a call that only reads; 2 × not an event of IAM; ' +
        '1 × an aggregated event, which is no call of its own; 2 × not an API call. ' +
        '--all renders also what no rule matches.\n',
    );
  });

  test('a change to the alerter itself is told as one, by the names of the settings', async () => {
    const call = { eventSource: 'ssm.amazonaws.com', eventName: 'DeleteParameter' };
    const ours = recordOf('ours', { ...call, requestParameters: { name: '/iam-whodunit/slack-webhook' } });
    const other = recordOf('other', { ...call, requestParameters: { name: '/orders/db' } });
    const { stdout, stderr } = await whodunit(['render'], { stdin: lines(ours, other) });
    expect(stdout).toContain('deleted parameter /iam-whodunit/slack-webhook');
    expect(stdout).toContain('Security: critical\n   • Alerting was tampered with.');
    expect(stderr).toContain('Skipped 1 event: 1 × not an event of IAM.');
  });

  test('--all renders them too, the gravest of a batch first as in the function', async () => {
    const { stdout, stderr } = await whodunit(['render', '--all', '--format', 'json'], {
      stdin: lines(read, one, signIn),
    });
    expect({ names: eventNames(stdout), stderr }).toEqual({
      names: ['CreateUser', 'GetUser', 'ConsoleLogin'],
      stderr: '',
    });
  });

  test('changes of one session within a minute are one message, as in the function', async () => {
    const later = recordOf('later', { eventTime: '2026-11-24T00:43:00Z' });
    const { stdout } = await whodunit(['render', '--format', 'json'], { stdin: lines(one, two, later) });
    const messages = stdout
      .trim()
      .split('\n')
      .map((text) => JSON.parse(text));
    expect(messages.map(({ eventIDs }) => eventIDs)).toEqual([['id-of-one', 'id-of-two'], ['id-of-later']]);
    expect(messages[0]).toMatchObject({
      headline: 'kimura created 2 users',
      attributes: { outcome: 'succeeded' },
    });
  });

  test('an event that stands twice is told once, as in the function', async () => {
    const { stdout } = await whodunit(['render', '--format', 'json'], { stdin: lines(one, one) });
    expect(JSON.parse(stdout)).toMatchObject({ eventIDs: ['id-of-one'], headline: 'kimura created user one' });
  });

  test('--no-group gives one message for each event', async () => {
    const { stdout } = await whodunit(['render', '--no-group', '--format', 'json'], { stdin: lines(one, two) });
    expect(eventNames(stdout)).toEqual(['CreateUser', 'CreateUser']);
  });

  test('several files and standard input are rendered in the order that they are named in', async () => {
    const directory = temporaryFolder('whodunit');
    writeFileSync(join(directory, 'one.json'), lines(one));
    const args = ['render', '--no-group', '--format', 'email', '-', 'one.json'];
    const { stdout } = await whodunit(args, { stdin: lines(two), directory });
    expect([...stdout.matchAll(/created user (\w+)$/gm)].map(([, user]) => user)).toEqual(['two', 'one']);
  });

  test('an empty input is no mistake, and is said to be empty', async () => {
    expect(await whodunit(['render'], { stdin: ' \n' })).toEqual({
      code: 0,
      stdout: '',
      stderr: 'There is no event in the input: nothing to render.\n',
    });
  });

  test('it says what it waits for when standard input is a terminal', async () => {
    const { stderr } = await whodunit(['render'], { stdin: lines(one), terminal: 'input' });
    expect(stderr).toMatch(/^Reading events from the terminal until Ctrl-D/);
  });
});

describe('formats', () => {
  test('terminal: a message in lines, an empty line between two', async () => {
    const { stdout } = await whodunit(['render', '--no-group'], { stdin: lines(one, two) });
    expect(stdout.split('\n\n').map((text) => text.split('\n')[0])).toEqual([
      '🟡 kimura created user one',
      '🟡 kimura created user two',
    ]);
    expect(stdout).toMatch(/[^\n]\n$/);
  });

  test('slack: the payload of each post on a line', async () => {
    const { stdout } = await whodunit(['render', '--no-group', '--format', 'slack'], { stdin: lines(one, two) });
    const payloads = stdout
      .trimEnd()
      .split('\n')
      .map((text) => JSON.parse(text));
    expect(payloads.map(({ text }) => text)).toEqual(['🟡 kimura created user one', '🟡 kimura created user two']);
    expect(payloads[0]).toMatchObject({ blocks: expect.any(Array), unfurl_links: false });
  });

  test('email: subject, an empty line, the text, and a rule between two', async () => {
    const { stdout } = await whodunit(['render', '--no-group', '--format', 'email'], { stdin: lines(one, two) });
    const [first = '', second = ''] = stdout.split(`\n${'-'.repeat(72)}\n\n`);
    expect(first).toMatch(/^Subject: \[security: medium\] kimura created user one\n\n\S/);
    expect(second).toMatch(/^Subject: \[security: medium\] kimura created user two\n\n\S/);
  });

  test('json: one object a line with the members that are promised, and no others', async () => {
    const { stdout } = await whodunit(['render', '--format=json'], { stdin: lines(one) });
    expect(JSON.parse(stdout)).toEqual({
      eventIDs: ['id-of-one'],
      eventNames: ['CreateUser'],
      headline: 'kimura created user one',
      security: 'medium',
      breakRisk: 'none',
      slack: expect.objectContaining({ text: '🟡 kimura created user one', blocks: expect.any(Array) }),
      email: { subject: '[security: medium] kimura created user one', message: expect.stringContaining('\n') },
      attributes: {
        security: 'medium',
        breakRisk: 'none',
        accountId: '123456789012',
        eventName: 'CreateUser',
        principalType: 'IAMUser',
        outcome: 'succeeded',
      },
      access: [],
      undo: ['aws iam delete-user --user-name one'],
    });
  });

  test('the account and the time are as the command line says', async () => {
    const args = ['--time-zone', 'Asia/Tokyo', '--account-name', '123456789012=prod = live'];
    const { stdout } = await whodunit(['render', ...args], { stdin: lines(one) });
    expect(stdout).toContain('prod = live (123456789012)');
    expect(stdout).toContain('09:41');
  });

  test('without a word on it the time is in the zone of the settings', async () => {
    const { timeZone } = checkSettings(settings);
    const said = await whodunit(['render', '--time-zone', timeZone], { stdin: lines(one) });
    expect(await whodunit(['render'], { stdin: lines(one) })).toEqual(said);
  });
});

function eventNames(stdout: string): readonly string[] {
  return stdout
    .trimEnd()
    .split('\n')
    .flatMap((text) => JSON.parse(text).eventNames);
}
