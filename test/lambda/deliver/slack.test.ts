import { inspect } from 'node:util';
import { afterEach, describe, expect, test } from 'vitest';
import { httpsFetch } from '../../../lambda/deliver/https-fetch.ts';
import { slackDestination } from '../../../lambda/deliver/slack.ts';
import type { ParameterStore } from '../../../lambda/store/parameter-store.ts';
import { localServer } from '../../../standins/local-server.ts';
import { type SlackScript, type SlackStandIn, slackOk, slackStandIn } from '../../../standins/slack.ts';
import { aMinute, failureOfPromise, fakeClock, fakeLog, message, slackForms, timeOn } from '../fakes.ts';

const parameter = '/iam-whodunit/slack-webhook';
const path = '/services/T0/B0/XXSECRETXX';

let slack: SlackStandIn | undefined;
afterEach(async () => {
  await slack?.close();
  slack = undefined;
});

async function channel(script?: SlackScript, stored?: string) {
  const server = await slackStandIn(script);
  slack = server;
  const clock = fakeClock();
  const log = fakeLog();
  const forgotten: string[] = [];
  const parameters: ParameterStore = {
    read: async () => stored ?? `${server.url}${path}`,
    forget: (name) => void forgotten.push(name),
    storeCommand: (name) => `aws ssm put-parameter --region us-east-1 --name ${name} --type SecureString`,
  };
  const services = { parameters, render: slackForms, fetch: httpsFetch, interval: 1_000, clock, log };
  return { ...slackDestination(parameter, services), clock, log, forgotten, posts: server.posts };
}

describe('a message that Slack takes', () => {
  test('is posted once, with its blocks', async () => {
    const { send, posts } = await channel();
    await send(message('e-1'), aMinute);
    expect(posts).toMatchObject([{ path, payload: slackForms(message('e-1')).blocks, answer: slackOk }]);
  });

  test('waits for its turn after the one before', async () => {
    const { send, posts, clock } = await channel();
    await send(message('e-1'), aMinute);
    await send(message('e-2'), aMinute);
    expect(posts).toHaveLength(2);
    expect(clock.slept).toEqual([1_000]);
  });

  test('is not begun when its turn comes too late', async () => {
    const { send, posts, clock } = await channel();
    await send(message('e-1'), aMinute);
    const failure = await failureOfPromise(send(message('e-2'), timeOn(clock, 1_200)));
    expect(failure).toMatchObject({ kind: { lasts: 'transient', affects: 'destination' } });
    expect(posts).toHaveLength(1);
  });
});

describe('a payload that Slack does not like', () => {
  test.each([
    'invalid_blocks',
    'invalid_blocks_format',
    'invalid_payload',
    'too_many_attachments',
    'msg_too_long',
    'no_text',
  ])('is posted again as plain text after %s', async (body) => {
    const { send, posts, log } = await channel((turn) => (turn === 0 ? { status: 400, body } : undefined));
    await send(message('e-1'), aMinute);
    expect(posts.map(({ payload }) => payload)).toMatchObject([{ blocks: [{}] }, { text: 'plain: e-1' }]);
    expect(log.lines).toMatchObject([{ level: 'warn', code: body }]);
  });

  test('is posted again after a refusal that nobody has described', async () => {
    const { send, posts } = await channel((turn) => (turn === 0 ? { status: 413, body: '<html>' } : undefined));
    await send(message('e-1'), aMinute);
    expect(posts).toHaveLength(2);
  });

  test('keeps the pace with its second post', async () => {
    const { send, clock } = await channel((turn) => (turn === 0 ? { status: 400, body: 'invalid_blocks' } : undefined));
    await send(message('e-1'), aMinute);
    expect(clock.slept).toEqual([1_000]);
  });

  test('fails for good, and alone, when the plain text is refused too', async () => {
    const { send, posts, forgotten } = await channel(() => ({ status: 400, body: 'invalid_payload' }));
    const failure = await failureOfPromise(send(message('e-1'), aMinute));
    expect(failure).toMatchObject({ kind: { lasts: 'permanent', affects: 'message' } });
    expect(failure.message).toContain('400 invalid_payload');
    expect(posts).toHaveLength(2);
    expect(forgotten).toEqual([]);
  });

  test('is tried again later when Slack fails between the two posts', async () => {
    const answers = [
      { status: 400, body: 'invalid_blocks' },
      { status: 503, body: '' },
    ];
    const { send } = await channel((turn) => answers[turn]);
    const failure = await failureOfPromise(send(message('e-1'), aMinute));
    expect(failure).toMatchObject({ kind: { lasts: 'transient', affects: 'message' } });
  });
});

describe('a pause that Slack asks for', () => {
  const askedFor = (seconds: string) => ({ status: 429, body: 'rate_limited', headers: { 'retry-after': seconds } });

  test('outlives the batch: ten batches make one post', async () => {
    const { send, posts, clock } = await channel((turn) => (turn === 0 ? askedFor('120') : undefined));
    for (const id of Array.from({ length: 10 }, (_, index) => `e-${index}`)) {
      await failureOfPromise(send(message(id), timeOn(clock, 58_000)));
    }
    expect(posts).toHaveLength(1);
  });

  test('is over when its time is', async () => {
    const { send, posts, clock } = await channel((turn) => (turn === 0 ? askedFor('120') : undefined));
    await failureOfPromise(send(message('e-1'), timeOn(clock, 58_000)));
    await clock.sleep(120_000);
    await send(message('e-1'), timeOn(clock, 58_000));
    expect(posts).toHaveLength(2);
  });

  test('says how long the message has to wait', async () => {
    const { send, clock } = await channel((turn) => (turn === 0 ? askedFor('120') : undefined));
    await failureOfPromise(send(message('e-1'), timeOn(clock, 58_000)));
    const failure = await failureOfPromise(send(message('e-2'), timeOn(clock, 58_000)));
    expect(failure).toMatchObject({ wait: 120_000, kind: { lasts: 'transient', affects: 'destination' } });
    expect(failure.message).toContain('120 seconds to wait');
  });

  test('is at most a quarter of an hour', async () => {
    const { send, posts, clock } = await channel((turn) => (turn === 0 ? askedFor('99999999') : undefined));
    await failureOfPromise(send(message('e-1'), timeOn(clock, 58_000)));
    await clock.sleep(15 * 60_000);
    await send(message('e-1'), timeOn(clock, 58_000));
    expect(posts).toHaveLength(2);
  });
});

describe('a webhook that is of no use', () => {
  test.each([
    [403, 'invalid_token'],
    [404, 'no_service'],
    [404, 'no_service_id'],
    [404, 'no_active_hooks'],
    [404, 'no_team'],
    [403, 'team_disabled'],
    [404, 'channel_not_found'],
    [410, 'channel_is_archived'],
    [403, 'action_prohibited'],
    [403, 'posting_to_general_channel_denied'],
    [400, 'user_not_found'],
    [400, 'no_service'],
    [401, ''],
    [403, '<html>'],
    [404, ''],
    [410, ''],
    [302, ''],
  ])('is refused with %i %s: a failure of the whole destination, for a person to mend', async (status, body) => {
    const { send, posts, forgotten } = await channel(() => ({ status, body }));
    const failure = await failureOfPromise(send(message('e-1'), aMinute));
    expect(failure).toMatchObject({ kind: { lasts: 'permanent', affects: 'destination' } });
    expect(failure.message).toContain(`parameter ${parameter}: ${status}`);
    expect(failure.remedy).toContain(
      `aws ssm put-parameter --region us-east-1 --name ${parameter} --type SecureString`,
    );
    expect(posts).toHaveLength(1);
    expect(forgotten).toEqual([parameter]);
  });

  test('says what else helps where the channel is archived', async () => {
    const { send } = await channel(() => ({ status: 410, body: 'channel_is_archived' }));
    const failure = await failureOfPromise(send(message('e-1'), aMinute));
    expect(failure.remedy).toMatch(/^Unarchive the channel\./);
  });
});

describe('a fault that passes', () => {
  test.each([
    [500, 'rollup_error'],
    [503, ''],
    [408, ''],
    [200, 'no'],
    [200, '<html>'],
    [200, ''],
  ])('%i %s is tried again later, and the next message at once', async (status, body) => {
    const { send, posts } = await channel(() => ({ status, body }));
    const failure = await failureOfPromise(send(message('e-1'), aMinute));
    expect(failure).toMatchObject({ kind: { lasts: 'transient', affects: 'message' } });
    expect(posts).toHaveLength(1);
  });

  test('a broken connection spares the rest of the batch', async () => {
    const { send } = await channel(() => 'hang up');
    const failure = await failureOfPromise(send(message('e-1'), aMinute));
    expect(failure).toMatchObject({ kind: { lasts: 'transient', affects: 'destination' } });
  });

  test('silence is given up when the time is', async () => {
    const { send } = await channel(() => 'silence');
    const failure = await failureOfPromise(send(message('e-1'), () => 600));
    expect(failure).toMatchObject({ kind: { lasts: 'transient', affects: 'destination' } });
    expect(inspect(failure)).toContain('There was no answer in time.');
  });
});

describe('429', () => {
  const tooFast = (header: string) => ({ status: 429, body: 'rate_limited', headers: { 'retry-after': header } });

  test('is waited for as long as Slack asks, and the message is posted again', async () => {
    const { send, posts, clock } = await channel((turn) => (turn === 0 ? tooFast('3') : undefined));
    await send(message('e-1'), timeOn(clock, 30_000));
    expect(clock.slept).toEqual([3_000]);
    expect(posts).toHaveLength(2);
  });

  test('with 0 is still waited for a second', async () => {
    const { send, clock } = await channel((turn) => (turn === 0 ? tooFast('0') : undefined));
    await send(message('e-1'), timeOn(clock, 30_000));
    expect(clock.slept).toEqual([1_000]);
  });

  test.each([
    ['a wait that does not fit in the time left', tooFast('40')],
    ['no Retry-After', { status: 429, body: '' }],
    ['a Retry-After that is no number', tooFast('soon')],
  ])('with %s is left to the queue, without a wait', async (_, answer) => {
    const { send, posts, clock } = await channel(() => answer);
    const failure = await failureOfPromise(send(message('e-1'), timeOn(clock, 30_000)));
    expect(failure).toMatchObject({ kind: { lasts: 'transient', affects: 'destination' } });
    expect(clock.slept).toEqual([]);
    expect(posts).toHaveLength(1);
  });

  test('again and again ends with the time', async () => {
    const { send, posts, clock } = await channel(() => tooFast('5'));
    await failureOfPromise(send(message('e-1'), timeOn(clock, 18_000)));
    expect(posts).toHaveLength(3);
  });
});

describe('a stored text that is no webhook', () => {
  test('is refused before anything is sent, and read anew the next time', async () => {
    const { send, posts, forgotten } = await channel(undefined, 'https://example.com/XXSECRETXX');
    const failure = await failureOfPromise(send(message('e-1'), aMinute));
    expect(failure).toMatchObject({ kind: { lasts: 'permanent', affects: 'destination' } });
    expect(failure.remedy).toContain('aws ssm put-parameter');
    expect(posts).toEqual([]);
    expect(forgotten).toEqual([parameter]);
  });
});

describe('the secret', () => {
  const echo = `<a href="${path}">`;
  test.each<[string, SlackScript]>([
    ['a page that repeats the address', () => ({ status: 404, body: echo })],
    ['a fault that repeats the address', () => ({ status: 500, body: path })],
    ['a payload refusal that repeats the address', () => ({ status: 400, body: path })],
    ['an answer that is not ok and repeats the address', () => ({ status: 200, body: path })],
    ['a redirect to the address', () => ({ status: 307, body: '', headers: { location: path } })],
    ['a broken connection', () => 'hang up'],
  ])('is in no error and no line of the log after %s', async (_, script) => {
    const { send, log } = await channel(script);
    const failure = await failureOfPromise(send(message('e-1'), aMinute));
    expect(inspect([failure, log.lines], { depth: 20, showHidden: true })).not.toContain('XXSECRETXX');
  });

  test.each([
    'http://127.0.0.1:1/services/T0/B0/XXSECRETXX',
    'https://127.0.0.1:1/services/T0/B0/XXSECRETXX',
    'https://hooks.slack.com/XXSECRETXX',
    'XXSECRETXX',
    'https://XXSECRETXX.example/',
  ])('is in no error when %s cannot be posted to', async (stored) => {
    const { send, log } = await channel(undefined, stored);
    const failure = await failureOfPromise(send(message('e-1'), aMinute));
    expect(inspect([failure, log.lines], { depth: 20, showHidden: true })).not.toMatch(/XXSECRETXX/i);
  });

  test('is in no error when the other side does not speak TLS', async () => {
    const plain = await localServer(() => slackOk);
    const { send } = await channel(undefined, `${plain.url.replace('http:', 'https:')}${path}`);
    const failure = await failureOfPromise(send(message('e-1'), aMinute));
    await plain.close();
    expect(failure.message).toBe('Slack did not answer.');
    expect(inspect(failure, { depth: 20, showHidden: true })).not.toContain('XXSECRETXX');
  });
});
