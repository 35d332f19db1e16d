import type { IAMClient } from '@aws-sdk/client-iam';
import type { Clock } from '../clock.ts';
import type { TimeLeft } from '../time-left.ts';
import type { Asking } from './ask.ts';
import type { Known } from './known.ts';
import { readCredentials } from './read-credentials.ts';
import { readEntities } from './read-entities.ts';
import { readProviders } from './read-providers.ts';
import { readSettings } from './read-settings.ts';
import type { Reading } from './reading.ts';

export type ReadServices = Readonly<{ client: IAMClient; clock: Clock; timeLeft: TimeLeft }>;

/**
 * Reads the whole IAM of the account in few calls. Never throws: what was not read is among the failures. What is
 * known is not asked about again where it cannot have changed. One call follows another, since the rate is what limits them.
 */
export async function readAccount(services: ReadServices, known: Known): Promise<Reading> {
  const began = services.clock.now();
  const asking: Asking = { ...services, texts: known.texts, answers: [], failures: [] };
  await readSettings(asking);
  await readProviders(asking);
  await readEntities(asking, known.policies);
  await readCredentials(asking, known);
  const { answers, failures } = asking;
  return { began, answers, failures };
}
