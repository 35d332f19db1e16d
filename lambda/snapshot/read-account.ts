import type { IAMClient } from '@aws-sdk/client-iam';
import type { Clock } from '../clock.ts';
import type { TimeLeft } from '../time-left.ts';
import type { Asking } from './ask.ts';
import { readCredentials } from './read-credentials.ts';
import { readEntities } from './read-entities.ts';
import { readProviders } from './read-providers.ts';
import { readSettings } from './read-settings.ts';
import type { Reading } from './reading.ts';

export type ReadServices = Readonly<{ client: IAMClient; clock: Clock; timeLeft: TimeLeft }>;

/**
 * Reads the whole IAM of the account in few calls. Never throws: what was not read is among the failures. Policies that
 * are known by their ARNs are not asked about one by one. One call follows another, since the rate is what limits them.
 */
export async function readAccount(services: ReadServices, knownPolicies: ReadonlySet<string>): Promise<Reading> {
  const began = services.clock.now();
  const asking: Asking = { ...services, answers: [], failures: [] };
  await readSettings(asking);
  await readProviders(asking);
  await readEntities(asking, knownPolicies);
  await readCredentials(asking);
  const { answers, failures } = asking;
  return { began, answers, failures };
}
