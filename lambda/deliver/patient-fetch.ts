import type { FetchFunction } from '@slack/webhook';
import { signalWithin, type TimeLeft } from '../time-left.ts';
import type { Pace } from './pace.ts';

/** Slack answers in well under a second; what takes this long is not coming. */
export const patience = 5_000;

/**
 * A fetch that keeps Slack's pace, gives up after five seconds, and honours `Retry-After`: within the time that is
 * left by posting again, and else by leaving Slack alone until then, whatever batch comes next.
 */
export function patientFetch(fetch: FetchFunction, pace: Pace, timeLeft: TimeLeft): FetchFunction {
  return async function post(url, init): ReturnType<FetchFunction> {
    await pace.wait(timeLeft);
    pace.sent();
    const response = await fetch(url, { ...init, signal: signalWithin(patience, timeLeft) });
    const wait = response.status === 429 ? retryAfter(response.headers.get('retry-after')) : undefined;
    if (wait === undefined) return response;
    pace.pause(wait);
    return wait + patience > timeLeft() ? response : post(url, init);
  };
}

/** Milliseconds; never less than a second, so that an answer of 0 does not make a loop. */
function retryAfter(header: string | null): number | undefined {
  return header !== null && /^\d+$/.test(header) ? Math.max(1, Number(header)) * 1_000 : undefined;
}
