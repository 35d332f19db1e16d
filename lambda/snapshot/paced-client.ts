import { IAMClient, type IAMClientConfig } from '@aws-sdk/client-iam';
import type { Clock } from '../clock.ts';

/**
 * Milliseconds from one request to the next: five in a second, and a little for what comes between a turn and the wire.
 * IAM's rate is the account's, and its other users need it, too: docs/decisions/0177
 */
const interval = 210;

/** A snapshot can wait longer than an alert: IAM may throttle for a while. */
const patientClient = {
  maxAttempts: 10,
  retryMode: 'adaptive',
  requestHandler: { connectionTimeout: 3_000, requestTimeout: 30_000, throwOnRequestTimeout: true },
} as const;

/** A client of IAM that sends at most five requests in any second, repeated ones included. */
export function pacedIam(clock: Clock, settings: IAMClientConfig = {}): IAMClient {
  const client = new IAMClient({ ...patientClient, ...settings });
  const turn = turns(interval, clock);
  client.middlewareStack.add(
    (next) => async (args) => {
      await turn();
      return next(args);
    },
    // Inside of the retries, so that each attempt takes a turn of its own, and next to the wire: what takes time
    // between the turn and the sending would bring two requests nearer to each other.
    { name: 'pace', step: 'deserialize', priority: 'low' },
  );
  return client;
}

/** Turns at least `interval` milliseconds apart, also where several wait for one at once. */
export function turns(interval: number, clock: Clock): () => Promise<void> {
  let last = Number.NEGATIVE_INFINITY;
  let queue = Promise.resolve();
  return () => {
    queue = queue.then(async () => {
      const wait = last + interval - clock.now();
      if (wait > 0) await clock.sleep(wait);
      last = clock.now();
    });
    return queue;
  };
}
