import type { FetchFunction } from '@slack/webhook';
import type { Clock } from '../clock.ts';
import { signalWithin, type TimeLeft } from '../time-left.ts';
import type { Turn } from './pace.ts';

/** Slack answers in well under a second; what takes this long is not coming. */
const patience = 5_000;

/**
 * A fetch that keeps Slack's pace, gives up after five seconds, and honours `Retry-After` as long as the
 * wait fits in the time that is left; else the 429 is the answer.
 */
export function patientFetch(fetch: FetchFunction, turn: Turn, clock: Clock, timeLeft: TimeLeft): FetchFunction {
  return async function post(url, init) {
    await turn(timeLeft);
    const response = await fetch(url, { ...init, signal: signalWithin(patience, timeLeft) });
    const wait = response.status === 429 ? retryAfter(response.headers.get('retry-after')) : undefined;
    if (wait === undefined || wait + patience > timeLeft()) return response;
    await clock.sleep(wait);
    return post(url, init);
  };
}

/** Milliseconds; never less than a second, so that an answer of 0 does not make a loop. */
function retryAfter(header: string | null): number | undefined {
  return header !== null && /^\d+$/.test(header) ? Math.max(1, Number(header)) * 1_000 : undefined;
}
