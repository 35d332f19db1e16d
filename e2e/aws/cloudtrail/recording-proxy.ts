import { randomUUID } from 'node:crypto';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { text } from 'node:stream/consumers';
import type { Fields } from '../../../iam/cloudtrail/fields.ts';
import { type LocalServer, localServer, type Received } from '../../../standins/local-server.ts';
import { recordOfCall } from './record-of-call.ts';

/** The account whose calls are recorded. */
export type RecordedAccount = Readonly<{
  /** Where IAM itself is. */
  endpoint: string;
  /** The certificate that the endpoint shows, in PEM, where no known authority signed it. */
  certificate?: string;
  accountId: string;
  /** The `userIdentity` of an access key; undefined where the call has none. */
  identityOf(accessKeyId: string | undefined): Fields | Promise<Fields>;
  /** Takes the record of each call. */
  record(record: Fields): void | Promise<void>;
}>;

/**
 * Plays CloudTrail: it forwards each call to IAM, and makes a record of the call and its answer. To be used as
 * `AWS_ENDPOINT_URL_IAM`.
 */
export function recordingProxy(account: RecordedAccount): Promise<LocalServer> {
  return localServer(async (call) => {
    const userIdentity = await account.identityOf(accessKeyIn(call));
    const answer = await forward(call, account);
    await account.record(
      recordOfCall({
        request: call.body,
        status: answer.status,
        answer: answer.body,
        userIdentity,
        time: Date.now(),
        source: '127.0.0.1',
        userAgent: call.headers['user-agent'] ?? '',
        accountId: account.accountId,
        eventId: randomUUID(),
      }),
    );
    return answer;
  });
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-authentication-methods.html */
function accessKeyIn({ headers }: Received): string | undefined {
  return /Credential=(\w+)\//.exec(headers.authorization ?? '')?.[1];
}

type IamAnswer = Readonly<{ status: number; body: string; headers: Readonly<Record<string, string>> }>;

/** With all headers of the call, since its signature covers them. */
async function forward(call: Received, { endpoint, certificate }: RecordedAccount): Promise<IamAnswer> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const request = endpoint.startsWith('https:') ? requestHttps : requestHttp;
    const options = { method: 'POST', headers: call.headers, ca: certificate };
    request(new URL(call.path, endpoint), options, resolve).on('error', reject).end(call.body);
  });
  const { statusCode: status = 500, headers } = response;
  return { status, headers: { 'content-type': headers['content-type'] ?? 'text/xml' }, body: await text(response) };
}
