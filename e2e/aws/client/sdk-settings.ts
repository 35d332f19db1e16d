import { Agent } from 'node:https';
import type { Account } from './account.ts';

/** What the clients of the AWS SDK need in order to reach the account. */
export function sdkSettings({ endpoint, certificate, region, credentials }: Account) {
  return { endpoint, region, credentials, requestHandler: { httpsAgent: new Agent({ ca: certificate }) } };
}
