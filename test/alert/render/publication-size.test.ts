import { describe, expect, test } from 'vitest';
import { group } from '../../../alert/group.ts';
import { publicationOf } from '../../../alert/render/publication.ts';
import { bytesOf } from '../../../alert/render/publication-size.ts';
import { rooms } from '../../../alert/words/rooms.ts';
import { publicationFallback } from '../../../lambda/deliver/fallback.ts';
import { changeOf } from '../records.ts';

const reader = { language: 'en', timeZone: 'UTC', accountNames: {} } as const;
const most = 256 * 1024;

/** Calls of one session, each of a thing with a long name of its own. */
const failedCalls = (count: number, name: string, more: object = {}) =>
  Array.from({ length: count }, (_, index) =>
    changeOf({
      eventID: `e-${index}`,
      eventName: 'DeleteRole',
      errorCode: 'ValidationError',
      requestParameters: { roleName: `${name}${index}` },
      ...more,
    }),
  );

const published = (alerts: ReturnType<typeof failedCalls>) =>
  group(alerts).map((message) => publicationOf(message, reader));

describe('a publication', () => {
  test.each<[string, string]>([
    ['control characters', '\u0000'],
    ['characters of four bytes', '😀'],
    ['quotation marks', '"'],
    ['backslashes', '\\'],
    ['characters that no JSON holds', '\ud800'],
  ])('of 20 failed calls with names of 2,000 %s fits into what SNS takes', (_, character) => {
    const all = published(failedCalls(20, character.repeat(2_000)));
    expect(all).toHaveLength(1);
    for (const publication of all) expect(bytesOf(publication)).toBeLessThan(most);
  });

  test.each([2, 30, 100])('of %i changes with every value as long as can be fits, and names every event', (count) => {
    const name = '\u0007'.repeat(5_000);
    const userIdentity = { type: 'AssumedRole', arn: name, accountId: '123456789012', userName: name };
    const more = { userIdentity, userAgent: name, sourceIPAddress: name, errorCode: name, awsRegion: name };
    for (const publication of published(failedCalls(count, name, more))) {
      expect(bytesOf(publication)).toBeLessThan(most);
      const { alerts } = JSON.parse(JSON.parse(publication.message).default);
      expect(alerts).toHaveLength(count);
    }
  });

  test('of an event with an endless id fits, also as the fallback', () => {
    const [message] = group([changeOf({ eventID: '\u0001'.repeat(200_000), eventName: 'DeleteRole' })]);
    if (message === undefined) throw new Error('no message');
    expect(bytesOf(publicationOf(message, reader))).toBeLessThan(most);
    expect(bytesOf(publicationFallback(rooms.en)(message))).toBeLessThan(most);
  });

  test('that is shortened has no command that is cut, and says in the mail how much is missing', () => {
    const calls = failedCalls(60, 'r'.repeat(1_500), { errorCode: undefined });
    const [publication] = published(calls);
    const { default: body, email } = JSON.parse(publication?.message ?? '');
    expect(JSON.parse(body).undo).toEqual([]);
    expect(email.length).toBeLessThan(62_000);
  });

  test('that fits is not shortened', () => {
    const [publication] = published(failedCalls(2, 'role-'));
    expect(publication?.message).not.toContain('more characters');
  });
});
