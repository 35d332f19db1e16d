import { fieldsOf, textAt } from '../../../iam/cloudtrail/fields.ts';
import { AwsFault } from '../../aws/aws-fault.ts';
import type { Waiting } from './pace.ts';

/** Milliseconds to wait where AWS still limits the rate after what the client waits by itself. */
const waits = [5_000, 10_000, 20_000];

/** Others ask the event history of the account too, and share its two look-ups a second. */
export async function patiently<Answer>(call: () => Promise<Answer>, { sleep }: Waiting): Promise<Answer> {
  for (const wait of waits) {
    try {
      return await call();
    } catch (error) {
      if (!isThrottled(error)) throw error;
      await sleep(wait);
    }
  }
  return await call();
}

function isThrottled(error: unknown): boolean {
  const name = textAt(fieldsOf(error instanceof AwsFault ? error.cause : error), 'name') ?? '';
  return /^Throttl|^TooManyRequests|^RequestLimitExceeded/.test(name);
}
