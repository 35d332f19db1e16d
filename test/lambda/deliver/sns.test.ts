import { SNSClient } from '@aws-sdk/client-sns';
import { afterEach, expect, test } from 'vitest';
import type { Publication } from '../../../alert/render/rendered.ts';
import { snsDestination } from '../../../lambda/deliver/sns.ts';
import { type SnsScript, type SnsStandIn, snsError, snsStandIn } from '../../../standins/sns.ts';
import { clientFor } from '../aws-clients.ts';
import { aMinute, failureOfPromise, fakeClock, message, publication } from '../fakes.ts';

const topicArn = 'arn:aws:sns:us-east-1:123456789012:iam-alerts';

let sns: SnsStandIn | undefined;
afterEach(async () => {
  await sns?.close();
  sns = undefined;
});

async function topic(script?: SnsScript, render: () => Publication = () => publication(message('e-1'))) {
  const server = await snsStandIn(script);
  sns = server;
  const clock = fakeClock();
  const client = new SNSClient(clientFor(server));
  const { send, ready } = snsDestination(topicArn, { client, render, interval: 250, clock });
  return { send, ready, clock, publications: server.publications };
}

test('a message is published with its subject, a body for each protocol and its attributes', async () => {
  const bodies = { default: '{"version":"1.0"}', email: 'Zwölf Änderungen\n& <mehr>', sms: 'x' };
  const { send, publications } = await topic(undefined, () => ({
    subject: '[security: high] Änderung',
    message: JSON.stringify(bodies),
    attributes: { security: 'high', breakRisk: 'none', accountId: '123456789012' },
  }));
  await send(message('e-1'), aMinute);
  expect(publications).toEqual([
    {
      topicArn,
      subject: '[security: high] Änderung',
      bodies,
      attributes: { security: 'high', breakRisk: 'none', accountId: '123456789012' },
    },
  ]);
});

test('an empty attribute is left out, since SNS would refuse the publication', async () => {
  const { send, publications } = await topic(undefined, () => ({
    ...publication(message('e-1')),
    attributes: { outcome: 'denied', accountId: '' },
  }));
  await send(message('e-1'), aMinute);
  expect(publications[0]?.attributes).toEqual({ outcome: 'denied' });
});

test.each<[string, SnsScript, string]>([
  ['a publication that SNS refuses', () => snsError(400, 'InvalidParameter', 'Subject'), 'message'],
  ['a fault of SNS', () => snsError(500, 'InternalError', ''), 'message'],
  ['a topic that is gone', () => snsError(404, 'NotFound', 'Topic does not exist'), 'destination'],
  ['a permission that is missing', () => snsError(403, 'AuthorizationError', 'not authorized'), 'destination'],
  ['a broken connection', () => 'hang up', 'destination'],
])('%s is tried again later, and affects the %s', async (_, script, affects) => {
  const { send, publications } = await topic(script);
  const failure = await failureOfPromise(send(message('e-1'), aMinute));
  expect(failure).toMatchObject({ kind: { lasts: 'transient', affects } });
  expect(failure.cause).toBeInstanceOf(Error);
  expect(publications).toEqual([]);
});

test('silence is given up when the time is', async () => {
  const { send } = await topic(() => 'silence');
  const failure = await failureOfPromise(send(message('e-1'), () => 50));
  expect(failure).toMatchObject({ kind: { lasts: 'transient', affects: 'destination' } });
});

test('a publication waits for its turn: SNS ends the subscription of an address that gets too many', async () => {
  const { send, ready, clock } = await topic();
  for (const id of ['e-1', 'e-2', 'e-3']) {
    await ready?.(aMinute);
    await send(message(id), aMinute);
  }
  expect(clock.slept).toEqual([250, 250]);
});
