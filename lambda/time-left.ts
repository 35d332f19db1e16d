/** Milliseconds in which something may still be sent; what the function has beyond them is kept for the answer. */
export type TimeLeft = () => number;

/** Enough to write the last receipt and to answer the queue. */
export const reserve = 2_000;

export function timeLeftOf(context: Readonly<{ getRemainingTimeInMillis(): number }>): TimeLeft {
  return () => context.getRemainingTimeInMillis() - reserve;
}

/** Less is not worth beginning: a send cut off in the middle may have arrived, and would arrive twice. */
export const shortestSend = 500;

/** Gives up after `limit` milliseconds, or sooner where less time is left. */
export function signalWithin(limit: number, timeLeft: TimeLeft = () => limit): AbortSignal {
  return AbortSignal.timeout(Math.max(0, Math.floor(Math.min(limit, timeLeft()))));
}
