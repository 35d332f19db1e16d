import { describe, expect, test } from 'vitest';
import { patienceWithSlow } from '../../lambda/alert-on.ts';
import { lookUpPatience } from '../../lambda/deliver/look-ups.ts';
import { patience as slackPatience } from '../../lambda/deliver/patient-fetch.ts';
import { mailInterval, patience as topicPatience } from '../../lambda/deliver/sns.ts';
import { reserve } from '../../lambda/time-left.ts';
import { slackInterval } from '../../lib/alert-environment.ts';
import { mostEvents, mostMessages } from '../../lib/alert-function.ts';
import { timeout } from '../../lib/alert-pipeline.ts';
import { denied, recordOf } from '../alert/records.ts';
import { bodyOf } from './faults/queue.ts';
import { actionsIn, simulated } from './simulation.ts';

const ofSession = (name: string, members: object) =>
  JSON.stringify({
    source: 'aws.iam',
    detail: recordOf({
      userIdentity: {
        type: 'AssumedRole',
        arn: `arn:aws:sts::123456789012:assumed-role/app/${name}`,
        accountId: '123456789012',
        accessKeyId: `ASIA${name}`,
        sessionContext: { sessionIssuer: { type: 'Role', userName: 'app', arn: 'arn:aws:iam::123456789012:role/app' } },
      },
      ...members,
    }),
  });

describe('29 denied calls under 29 session names, and then administrator access', () => {
  const noise = Array.from({ length: 29 }, (_, index) =>
    ofSession(`noise-${index}`, { eventID: `n-${index}`, eventName: 'ListUsers', requestParameters: {}, ...denied }),
  );
  const attack = ofSession('quiet', {
    eventID: 'attack',
    eventName: 'AttachRolePolicy',
    requestParameters: { roleName: 'app', policyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' },
  });

  test('are two messages: the attack within the first second, everywhere, and then the denied calls as one', async () => {
    const delivered = await simulated([...noise, attack]);
    const told = delivered.map(({ destination, seconds, message }) => [
      destination,
      seconds,
      actionsIn(message).length,
      actionsIn(message)[0],
    ]);
    expect(told).toEqual([
      ['sns', 0.05, 1, 'AttachRolePolicy'],
      ['slack', 0.3, 1, 'AttachRolePolicy'],
      ['sns', 0.3, 29, 'ListUsers'],
      ['slack', 4.3, 29, 'ListUsers'],
    ]);
  });
});

describe('1,000 sessions at once, each with a message of its own', () => {
  const thousand = Array.from({ length: 1_000 }, (_, index) => bodyOf(`e-${index}`));

  test('do not delay the mail behind the pace of Slack, nor come faster than SNS and Slack allow', async () => {
    const delivered = await simulated(thousand);
    const secondsOf = (name: string) =>
      delivered.filter(({ destination }) => destination === name).map(({ seconds }) => seconds);
    const [mails, posts] = [secondsOf('sns'), secondsOf('slack')];
    expect([mails.length, posts.length]).toEqual([1_000, 1_000]);
    expect(Math.max(...mails)).toBeLessThan(150);
    expect(most(mails, 1)).toBeLessThanOrEqual(10);
    // A post a second, which waits for nothing else.
    expect(Math.max(...posts)).toBeLessThan(2_100);
    expect(most(posts, 60)).toBeLessThanOrEqual(64);
  });
});

/** The most that fall into so many seconds. */
function most(moments: readonly number[], seconds: number): number {
  const sorted = moments.toSorted((one, other) => one - other);
  return Math.max(...sorted.map((from) => sorted.filter((one) => one >= from && one < from + seconds).length));
}

describe('a batch fits into the time-out of the function', () => {
  const time = timeout.toMilliseconds() - reserve;
  const receipts = { lookedUp: 3_000, written: 1_500, noted: 1_500 };
  const around = receipts.lookedUp + receipts.written + receipts.noted;

  test('of events: a mail for each at the pace of SNS, and an answer that does not come', () => {
    expect(around + mostEvents * mailInterval(slackInterval) + lookUpPatience + topicPatience).toBeLessThanOrEqual(
      time,
    );
  });

  test('of events: what Slack may take of it, and the hand-over of the rest', () => {
    const handOver = 2 * 3_000;
    expect(around + patienceWithSlow + slackPatience + handOver).toBeLessThanOrEqual(time);
  });

  test('of what waits for Slack: a post for each, every one answered at the last moment', () => {
    const post = Math.max(slackInterval, slackPatience);
    expect(around + mostMessages * post + lookUpPatience).toBeLessThanOrEqual(time);
  });
});
