import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import type { CloudTrailRecord } from '../../../iam/cloudtrail/record.ts';
import { type Found, hunt } from '../../../iam/hunt/hunt.ts';
import { timelineOf } from '../../../iam/hunt/timeline.ts';
import { random } from '../access/oracle/random.ts';
import { allows, anyCall, groupsMade, nobody, request, stateOf, type World } from './world.ts';

const numRuns = Number(process.env['LONG_RUNS'] ?? 2000);

type Story = Readonly<{
  records: readonly CloudTrailRecord[];
  decisions: readonly boolean[];
  worlds: readonly World[];
}>;

/** A story from an empty account on, and what the oracle says before the first call and after each. */
function story(seed: number): Story {
  const chance = random(seed);
  const records: CloudTrailRecord[] = [...groupsMade];
  const worlds: World[] = [nobody, nobody, nobody];
  let world = nobody;
  for (let second = 0; second < 10 + chance.below(40); second += 1) {
    const played = anyCall(world, chance, second);
    world = played.world;
    worlds.push(world);
    records.push(played.record);
  }
  return { records, worlds, decisions: worlds.map(allows) };
}

function huntIn({ records, worlds }: Story, since: number): Found {
  const last = worlds.at(-1) ?? nobody;
  const steps = records.slice(since).map((record) => ({ kind: 'record', record }) as const);
  const asked = { ...request, given: new Map(), time: undefined, session: undefined };
  return hunt(timelineOf(stateOf(last), steps), { kind: 'user', name: last.name }, asked);
}

/** The record after which the request was refused for good, if it had been allowed since the record of this index. */
function lastFlip({ records, decisions }: Story, since = 0): string | undefined {
  const index = decisions.lastIndexOf(true);
  return index < since ? undefined : records[index]?.eventId;
}

function said(found: Found): readonly [verdict: string, event: string | undefined] {
  const step = 'culprit' in found ? found.culprit.moment.step : undefined;
  return [found.verdict, step?.kind === 'record' ? step.record.eventId : undefined];
}

test('with the whole history the change that is found is the last one that turned allowed into refused', () => {
  const counts = { 'took it away': 0, allowed: 0, 'never allowed': 0, other: 0 };
  for (let seed = 1; seed <= numRuns; seed += 1) {
    const told = story(seed);
    const found = huntIn(told, 0);
    const flip = lastFlip(told);
    const isGone = told.worlds.at(-1)?.user === undefined && flip === undefined;
    const wanted = told.decisions.at(-1)
      ? ['allowed', undefined]
      : flip
        ? ['took it away', flip]
        : [isGone ? 'not explained' : 'never allowed', undefined];
    expect([seed, ...said(found)]).toEqual([seed, ...wanted]);
    counts[found.verdict === 'fits' || found.verdict === 'not explained' ? 'other' : found.verdict] += 1;
  }
  expect(Math.min(counts.allowed, counts['never allowed'], counts['took it away'])).toBeGreaterThan(numRuns / 20);
}, 300_000);

/**
 * A call that IAM takes without changing anything, or that replaces what no record of the part tells: what it met is
 * assumed, docs/decisions/0222.
 */
function isOnAssumption({ worlds, records }: Story, since: number): boolean {
  return records.slice(since).some(({ eventName }, index) => {
    const [world, after] = [worlds[since + index], worlds[since + index + 1]];
    if (world === undefined || after === undefined) return false;
    const isUnbound = eventName.endsWith('PermissionsBoundary') || eventName === 'DeleteUser';
    if (isUnbound && world.boundary !== undefined) return true;
    return isDeepStrictEqual(world, after) || (eventName.startsWith('Put') && sizeOf(world) === sizeOf(after));
  });
}

/** How many policies and boundaries there are: a call that leaves their number as it is has replaced one. */
function sizeOf({ user, groups, boundary, policies }: World): number {
  const holders = [...(user === undefined ? [] : [user]), ...Object.values(groups)];
  const own = holders.map(({ inline, attached }) => Object.keys(inline).length + attached.length);
  const versions = Object.values(policies).map((policy) => Object.keys(policy.versions).length);
  return [...own, ...versions].reduce((sum, count) => sum + count, boundary === undefined ? 0 : 1);
}

test('with a part of the history nothing is called the culprit that is not, but where a call replaced what no record tells', () => {
  const counts = { right: 0, open: 0, assumed: 0 };
  for (let seed = 1; seed <= numRuns; seed += 1) {
    const told = story(seed);
    const since = Math.floor(told.records.length / 2);
    if (told.decisions.at(-1)) continue;
    const [verdict, event] = said(huntIn(told, since));
    const flip = lastFlip(told, since);
    if (verdict === 'fits') counts.open += 1;
    else if (event === flip) counts.right += 1;
    else {
      expect([seed, isOnAssumption(told, since)]).toEqual([seed, true]);
      counts.assumed += 1;
    }
  }
  expect(counts.right).toBeGreaterThan(numRuns / 10);
  expect(counts.assumed).toBeLessThan(counts.right / 10);
}, 300_000);
