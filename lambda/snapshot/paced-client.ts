import { IAMClient, type IAMClientConfig } from '@aws-sdk/client-iam';
import type { Clock } from '../clock.ts';

/** IAM's rate is the account's, and its other users need it, too: docs/decisions/0177 */
const callsPerSecond = 5;

/** A snapshot can wait longer than an alert: IAM may throttle for a while. */
const patientClient = {
  maxAttempts: 10,
  retryMode: 'adaptive',
  requestHandler: { connectionTimeout: 3_000, requestTimeout: 30_000, throwOnRequestTimeout: true },
} as const;

/** A client of IAM that sends at most five requests in any second, repeated ones included. */
export function pacedIam(clock: Clock, settings: IAMClientConfig = {}): IAMClient {
  const client = new IAMClient({ ...patientClient, ...settings });
  const turn = turns(1_000 / callsPerSecond, clock);
  client.middlewareStack.add(
    (next) => async (args) => {
      await turn();
      return next(args);
    },
    // Inside of the retries, which have a higher priority: each attempt takes a turn of its own.
    { name: 'pace', step: 'finalizeRequest' },
  );
  return client;
}

/** Turns at least `interval` milliseconds apart, also where several wait for one at once. */
export function turns(interval: number, clock: Clock): () => Promise<void> {
  let next = Number.NEGATIVE_INFINITY;
  return async () => {
    const now = clock.now();
    const mine = Math.max(now, next);
    next = mine + interval;
    if (mine > now) await clock.sleep(mine - now);
  };
}
