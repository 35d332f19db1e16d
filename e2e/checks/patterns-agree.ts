import { deployedPatterns } from '../../demo/deployed-patterns.ts';
import { type Fields, isTrueAt, listAt, textAt } from '../../iam/cloudtrail/fields.ts';
import { matches } from '../../iam/cloudtrail/matches.ts';
import { type Account, call } from '../aws/client/account.ts';
import type { Testbed } from '../testbed/testbed.ts';

/** The emulator's TestEventPattern and our own matcher say the same of every event, rule by rule. */
export async function patternsAgree({ emulator }: Testbed, events: readonly Fields[]): Promise<string> {
  const patterns = deployedPatterns();
  const matched: Fields[] = [];
  for (const pattern of patterns) matched.push(...(await agreeOn(pattern, events, emulator.account)));
  return `${new Set(matched).size} of ${events.length} match one of ${patterns.length} patterns`;
}

/** Gives the events that match. */
async function agreeOn(pattern: unknown, events: readonly Fields[], account: Account): Promise<readonly Fields[]> {
  const EventPattern = JSON.stringify(pattern);
  const verdicts = await Promise.all(
    events.map(async (event) => {
      const tested = { EventPattern, Event: JSON.stringify(whole(event)) };
      const answer = await call(account, 'events', 'TestEventPattern', tested);
      return { event, theirs: isTrueAt(answer, 'Result'), ours: matches(pattern, event) };
    }),
  );
  const different = verdicts.filter(({ theirs, ours }) => theirs !== ours);
  if (different.length > 0)
    throw new Error(`They differ on ${different.map(({ event }) => nameOf(event)).join(', ')}.`);
  return verdicts.filter(({ ours }) => ours).map(({ event }) => event);
}

/** With the members that TestEventPattern demands: https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_TestEventPattern.html */
function whole(event: Fields): Fields {
  return {
    ...event,
    id: event['id'] ?? '00000000-0000-0000-0000-000000000000',
    account: event['account'] ?? '123456789012',
    time: event['time'] ?? '2026-11-24T00:00:00Z',
    region: event['region'] ?? 'us-east-1',
    resources: listAt(event, 'resources'),
  };
}

function nameOf(event: Fields): string {
  return textAt(event, 'detail', 'eventName') ?? JSON.stringify(event).slice(0, 200);
}
