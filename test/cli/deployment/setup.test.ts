import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { main } from '../../../cli/main.ts';
import { apiError } from '../../../standins/aws-api.ts';
import { slackStandIn } from '../../../standins/slack.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { whodunit } from '../whodunit.ts';
import { type Answers, names, playing, says, surroundings, webhook, well } from './a-deployment.ts';

const taking: Answers = {
  'ssm PutParameter': says({ Version: 2 }),
  'sns Subscribe': says({ SubscriptionArn: 'pending confirmation' }),
};

type Around = Readonly<{ stdin?: string; terminal?: 'input'; changed?: Answers }>;

async function setup(args: readonly string[], { changed = {}, ...around }: Around = {}) {
  const api = await playing({ ...well, ...taking, ...changed });
  const ran = await whodunit(['setup', ...args], { ...surroundings(api), ...around });
  await api.close();
  const stored = api.calls.filter(({ operation }) => operation === 'PutParameter').map(({ input }) => input);
  return { ...ran, stored, calls: api.calls };
}

const storedWebhook = {
  ...{ Name: '/iam-whodunit/slack-webhook', Type: 'SecureString', Value: webhook, Overwrite: true },
};

test('a webhook from standard input is stored encrypted where the function reads it, and never shown', async () => {
  const { code, stdout, stderr, stored } = await setup(['--webhook-from-stdin'], { stdin: `${webhook}\n` });
  expect({ code, stderr, stored }).toEqual({ code: 0, stderr: '', stored: [storedWebhook] });
  expect(stdout).toMatch(/^\/iam-whodunit\/slack-webhook: stored in us-east-1\./);
  expect(stdout).not.toContain('secret-part');
});

/** Types an answer to each question as it is asked, and ends the input where there is no answer more. */
async function typing(answers: readonly string[], args: readonly string[] = []) {
  const api = await playing({ ...well, ...taking });
  const stdin = Object.assign(new PassThrough(), { isTTY: true });
  const left = [...answers];
  let [asked, said] = [0, ''];
  const hears = () =>
    new Writable({
      write: (chunk, _, done) => {
        said += chunk;
        const questions = new Set(said.match(/Webhook for \S+|Its host is not/g)).size;
        if (questions > asked) {
          asked = questions;
          const answer = left.shift();
          setImmediate(() => (answer === undefined ? stdin.end() : stdin.write(answer)));
        }
        done();
      },
    });
  const context = { stdin, stdout: hears(), stderr: hears(), directory: import.meta.dirname, now: () => 0 };
  const code = await main(['setup', ...args], { ...context, ...surroundings(api) });
  await api.close();
  const stored = api.calls.filter(({ operation }) => operation === 'PutParameter').map(({ input }) => input);
  return { code, said, stored };
}

test('a typed webhook is asked for without showing it, and stored', async () => {
  const { code, said, stored } = await typing([`${webhook}\r`]);
  expect({ code, stored }).toEqual({ code: 0, stored: [storedWebhook] });
  expect(said).not.toContain('secret-part');
});

test('nothing typed leaves the webhook as it is', async () => {
  expect(await typing(['\r'])).toMatchObject({ code: 0, stored: [] });
});

test('an answer that is no webhook is asked for again', async () => {
  // Ctrl-U takes back what was typed.
  const { code, said, stored } = await typing(['https://example.com/x\r', `\u0015${webhook}\r`]);
  expect({ code, stored }).toEqual({ code: 0, stored: [storedWebhook] });
  expect(said).toContain('Its host is not hooks.slack.com');
});

test.each([
  ['an end of the input', []],
  ['Ctrl-C', ['\u0003']],
])('%s in the place of an answer stores nothing, and says so', async (_, answers) => {
  const { code, said, stored } = await typing(answers);
  expect({ code, stored }).toEqual({ code: 1, stored: [] });
  expect(said).toContain('whodunit: nothing was stored: a question was not answered\n');
});

test('each of several channels is asked for, and all is known before any is stored', async () => {
  const file = join(temporaryFolder('setup'), 'settings.json');
  writeFileSync(file, JSON.stringify({ slack: [{ webhookParameter: '/a/one' }, { webhookParameter: '/a/two' }] }));
  const both = await typing([`${webhook}\r`, `${webhook}\r`], ['--settings', file]);
  expect(both.stored.map((each) => each['Name'])).toEqual(['/a/one', '/a/two']);
  expect((await typing([`${webhook}\r`], ['--settings', file])).stored).toEqual([]);
});

const mistakes: readonly (readonly [string, readonly string[], Around, string])[] = [
  ['no webhook', ['--webhook-from-stdin'], { stdin: '' }, 'standard input has no webhook. It is empty.'],
  [
    'a webhook of somebody else',
    ['--webhook-from-stdin'],
    { stdin: 'https://example.com/the-secret-part' },
    'standard input has no webhook. Its host is not hooks.slack.com or hooks.slack-gov.com.',
  ],
  [
    'more than a webhook',
    ['--webhook-from-stdin'],
    { stdin: 'the-secret-part'.repeat(1_000) },
    'standard input has no webhook. It is too long.',
  ],
  ['nobody to ask', [], {}, 'there is nobody to ask: give --webhook-from-stdin, --email, or a terminal'],
  [
    'a parameter that no channel has',
    ['--parameter', '/iam-whodunit/slack'],
    {},
    'the settings name no webhook /iam-whodunit/slack: did you mean /iam-whodunit/slack-webhook?',
  ],
  [
    'no address',
    ['--email', 'oncall@'],
    {},
    '--email oncall@ must be an e-mail address such as "oncall@example.com", and nothing else, it is "oncall@"',
  ],
];

test.each(mistakes)('%s: it is said without the text, and nothing is stored', async (_, args, around, said) => {
  const { code, stderr, calls } = await setup(args, around);
  expect({ code, said: stderr.split('\n')[0], calls }).toEqual({ code: 2, said: `whodunit: ${said}`, calls: [] });
  expect(stderr).not.toContain('secret-part');
});

test('of several channels one has to be named', async () => {
  const file = join(temporaryFolder('setup'), 'settings.json');
  writeFileSync(file, JSON.stringify({ slack: [{ webhookParameter: '/a/one' }, { webhookParameter: '/a/two' }] }));
  const both = await setup(['--webhook-from-stdin', '--settings', file], { stdin: webhook });
  expect(both.stderr).toContain('there are several channels; name one with --parameter: /a/one, /a/two');
  const args = ['--webhook-from-stdin', '--settings', file, '--parameter', '/a/two'];
  expect((await setup(args, { stdin: webhook })).stored).toEqual([{ ...storedWebhook, Name: '/a/two' }]);
});

test('what AWS repeats of a webhook that it does not take is hidden, with --debug too', async () => {
  const changed: Answers = {
    'ssm PutParameter': () => apiError('ValidationException', `Value '${webhook}' is not the-secret-part`),
  };
  const { code, stdout, stderr } = await setup(['--webhook-from-stdin', '--debug'], { stdin: webhook, changed });
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /could not store the webhook in \/iam-whodunit\/slack-webhook: Value '\(hidden\)' is not \(hidden\)/,
  );
  expect(stdout + stderr).not.toContain('secret-part');
});

test('a parameter that lies there in clear has to be deleted first', async () => {
  const changed: Answers = { 'ssm PutParameter': () => apiError('HierarchyTypeMismatchException', 'no') };
  const { code, stderr } = await setup(['--webhook-from-stdin'], { stdin: webhook, changed });
  expect(code).toBe(1);
  expect(stderr).toContain('aws ssm delete-parameter --name /iam-whodunit/slack-webhook');
});

test('with --send the channel gets a line', async () => {
  const slack = await slackStandIn((turn) => (turn === 1 ? { status: 404, body: 'no_service' } : undefined));
  const send = () => setup(['--webhook-from-stdin', '--send'], { stdin: slack.webhook });
  const [taken, refused] = [await send(), await send()];
  await slack.close();
  expect([taken.code, refused.code]).toEqual([0, 1]);
  expect(taken.stdout).toContain('/iam-whodunit/slack-webhook: Slack took a line.\n');
  expect(refused.stdout).toContain('/iam-whodunit/slack-webhook: Slack refused it: no_service.\n');
});

test('addresses are subscribed as the stack would, without a question', async () => {
  const { code, stdout, calls } = await setup(['--email', 'a@example.com', '--email', 'b@example.com']);
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /^a@example\.com: AWS has sent a link to confirm\. Put the address into `email` of settings\.ts/,
  );
  const subscribed = calls.filter(({ operation }) => operation === 'Subscribe').map(({ input }) => input);
  expect(subscribed).toMatchObject(
    ['a@example.com', 'b@example.com'].map((Endpoint) => ({
      ...{ TopicArn: names.topic, Protocol: 'email', Endpoint },
      ...{ 'Attributes.entry.1.key': 'FilterPolicyScope', 'Attributes.entry.1.value': 'MessageAttributes' },
    })),
  );
});
