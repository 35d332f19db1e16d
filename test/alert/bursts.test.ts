import { expect, test } from 'vitest';
import type { Alert } from '../../alert/alert.ts';
import { withBursts } from '../../alert/bursts.ts';
import { group } from '../../alert/group.ts';
import { measuresOf } from '../../alert/message-measures.ts';
import { attributesOf } from '../../alert/render/attributes.ts';
import { publicationOf } from '../../alert/render/publication.ts';
import { changeOf, denied } from './records.ts';

/** A denied call by a session of the role `deploy`; each session has a name, a key and a tool of its own. */
const refused = (session: string) =>
  changeOf({
    eventName: 'CreateGroup',
    requestParameters: { groupName: session },
    userAgent: `tool-of-${session}`,
    userIdentity: {
      type: 'AssumedRole',
      arn: `arn:aws:sts::123456789012:assumed-role/deploy/${session}`,
      accountId: '123456789012',
      accessKeyId: `ASIA${session}`,
    },
    ...denied,
  });

const five = ['a', 'b', 'c', 'd', 'e'].map(refused);

test('a burst is seen across the sessions of one role, whatever names and tools it takes', () => {
  for (const alert of withBursts(five)) {
    expect(alert).toMatchObject({ measures: { security: 'medium' }, findings: [{ name: 'denied-burst' }] });
  }
});

test('four denied calls are none, and stay as mild as they were', () => {
  const told = (alerts: readonly Alert[]) => alerts.map((alert) => ({ ...alert, among: undefined }));
  expect(told(withBursts(five.slice(1)))).toEqual(told(five.slice(1)));
});

test('its name can be filtered by and stands in the machine body', () => {
  const [message] = group(withBursts(five));
  if (message === undefined) throw new Error('no message');
  expect(attributesOf(message)['findings']).toEqual(['denied-burst']);
  const bodies = JSON.parse(publicationOf(message, { language: 'en', timeZone: 'UTC', accountNames: {} }).message);
  expect(JSON.parse(bodies.default).alerts[0].findings).toEqual(['denied-burst']);
  expect(measuresOf(message).security).toBe('medium');
});

test('what was done in another account stands not beside a change, though its names are the same', () => {
  const deletion = (recipientAccountId: string) =>
    changeOf({ eventName: 'DeleteGroup', requestParameters: { groupName: 'data' }, recipientAccountId });
  const [one, other] = [deletion('123456789012'), deletion('210987654321')];
  const [judged] = withBursts([one, other]);
  expect(judged).toMatchObject({ among: [one.change] });
});

test('denied calls of two accounts are never added up, even where no record names a principal', () => {
  const refusal = (recipientAccountId: string) =>
    changeOf({ eventName: 'CreateGroup', recipientAccountId, userIdentity: { type: 'Unknown' }, ...denied });
  const calls = ['123456789012', '210987654321'].flatMap((account) => [1, 2, 3, 4].map(() => refusal(account)));
  expect(withBursts(calls).flatMap((alert) => (alert.kind === 'change' ? alert.findings : []))).not.toContainEqual(
    expect.objectContaining({ name: 'denied-burst' }),
  );
});
