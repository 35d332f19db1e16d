import { matcher } from '../cloudtrail/matches.ts';
import type { Alerter } from './alerter.ts';
import { ownPatterns } from './own-patterns.ts';

/** Whether one of the rules that watch over the alerter catches an event. */
export function isCaught(event: unknown, alerter: Alerter): boolean {
  return matchersOf(alerter).some((matchesOne) => matchesOne(event));
}

type Matcher = ReturnType<typeof matcher>;

function matchersOf(alerter: Alerter): readonly Matcher[] {
  const known = read.get(alerter);
  if (known !== undefined) return known;
  const matchers = ownPatterns(alerter).map(({ pattern }) => matcher(pattern));
  read.set(alerter, matchers);
  return matchers;
}

/** Reading the patterns takes a hundred times as long as matching an event against them, and a log file holds the events of all services. So they are read once for each alerter. */
const read = new WeakMap<Alerter, readonly Matcher[]>();
