import { createHash } from 'node:crypto';
import type { Account } from '../aws/account.ts';
import { exchange } from '../aws/exchange.ts';
import { signed } from '../aws/sign.ts';

/** What S3 answers to somebody who puts an object, or a bucket: its status, and its words. */
export function put(
  account: Account,
  path: string,
  credentials: Account['credentials'],
): Promise<{ status: number; text: string }> {
  const { endpoint, region, certificate: ca } = account;
  const url = new URL(path, endpoint);
  const body = '';
  const hash = createHash('sha256').update(body).digest('hex');
  const request = { method: 'PUT', url, service: 's3', region, credentials, body };
  const headers = signed({ ...request, headers: { 'x-amz-content-sha256': hash } }, new Date());
  return exchange(url, { method: 'PUT', headers, ca, body });
}
