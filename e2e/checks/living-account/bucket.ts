import type { Account } from '../../aws/client/account.ts';
import { exchange } from '../../aws/client/exchange.ts';
import { signed } from '../../aws/client/signed.ts';

/** Puts an empty object, or a bucket, and gives the status and the text that S3 answers. */
export async function put(
  { endpoint, region, certificate: ca }: Account,
  path: string,
  credentials: Account['credentials'],
): Promise<{ status: number; text: string }> {
  const url = new URL(path, endpoint);
  const request = { method: 'PUT', url, service: 's3', region, credentials, headers: {}, body: '' };
  return exchange(url, { method: 'PUT', headers: await signed(request), ca, body: '' });
}
