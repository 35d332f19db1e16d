import { createHash, createHmac } from 'node:crypto';

/** A request to AWS, as far as its signature is concerned. */
export type Unsigned = Readonly<{
  method: string;
  url: URL;
  /** As it signs: `events`, `sqs`, `logs`, `lambda`. */
  service: string;
  region: string;
  credentials: Readonly<{ accessKeyId: string; secretAccessKey: string }>;
  headers: Readonly<Record<string, string>>;
  body: string;
}>;

/** The headers with Signature Version 4: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html */
export function signed(request: Unsigned, now: Date): Readonly<Record<string, string>> {
  const time = now.toISOString().replace(/[-:]|\.\d+/g, '');
  const scope = [time.slice(0, 8), request.region, request.service, 'aws4_request'].join('/');
  const headers = { ...request.headers, host: request.url.host, 'x-amz-date': time };
  const names = Object.keys(headers).sort().join(';');
  const text = ['AWS4-HMAC-SHA256', time, scope, sha256(canonical(request, headers))].join('\n');
  const key = [...scope.split('/')].reduce<Buffer | string>(hmac, `AWS4${request.credentials.secretAccessKey}`);
  const signature = hmac(key, text).toString('hex');
  const credential = `${request.credentials.accessKeyId}/${scope}`;
  const authorization = `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${names}, Signature=${signature}`;
  return { ...headers, authorization };
}

/** Without a query: nothing here asks with one. */
function canonical({ method, url, body }: Unsigned, headers: Readonly<Record<string, string>>): string {
  const names = Object.keys(headers).sort();
  const lines = Object.entries(headers).sort(([a], [b]) => (a < b ? -1 : 1));
  const block = lines.map(([name, value]) => `${name}:${value.trim()}\n`).join('');
  return [method, url.pathname, '', block, names.join(';'), sha256(body)].join('\n');
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function hmac(key: Buffer | string, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
