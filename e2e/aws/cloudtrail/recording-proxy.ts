import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, request as requestHttp, type ServerResponse } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { Fields } from '../../../iam/cloudtrail/fields.ts';
import type { LocalServer } from '../../../standins/local-server.ts';
import type { CallToAws } from './call-to-aws.ts';
import { recordOfCall } from './record-of-call.ts';
import { type SignedScope, signedScope } from './signed-scope.ts';

/** The account whose calls are recorded. */
export type RecordedAccount = Readonly<{
  /** Where AWS itself is. */
  endpoint: string;
  /** The certificate that the endpoint shows, in PEM, where no known authority signed it. */
  certificate?: string;
  accountId: string;
  /** The `userIdentity` of an access key; undefined for a key that nobody has. */
  identityOf(accessKeyId: string): Fields | undefined;
  /** Answers a call in the place of AWS; undefined where it is to be forwarded. */
  answerTo?(call: Incoming): Reply | undefined;
  /** Takes the record of each call, before its caller has the answer. */
  record(record: Fields): void | Promise<void>;
}>;

export type Incoming = Pick<CallToAws, 'method' | 'path' | 'headers' | 'request'> & Readonly<{ scope?: SignedScope }>;
export type Reply = Readonly<{ status: number; headers: IncomingMessage['headers']; body: Buffer }>;

/** Plays CloudTrail: it forwards each call to AWS, and makes a record of it and its answer. To be used as `AWS_ENDPOINT_URL`. */
export async function recordingProxy(account: RecordedAccount): Promise<LocalServer> {
  const server = createServer((message, response) => {
    answered(message, account).then(
      ({ status, headers, body }) => response.writeHead(status, headers).end(body),
      (error: unknown) => failed(response, error),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${portOf(server.address())}`, close };
}

async function answered(message: IncomingMessage, account: RecordedAccount): Promise<Reply> {
  const { method = 'GET', url: path = '/', headers } = message;
  const scope = signedScope(headers.authorization);
  const call = { method, path, headers, request: await buffer(message), ...(scope !== undefined && { scope }) };
  // Before AWS acts: the call may delete the key that made it.
  const userIdentity = scope === undefined ? undefined : account.identityOf(scope.accessKeyId);
  const reply = account.answerTo?.(call) ?? (await forward(call, account));
  // Without credentials that somebody has, AWS refuses a call and records nothing.
  if (scope === undefined || userIdentity === undefined || isRefusedAtTheDoor(reply)) return reply;
  const record = recordOfCall(
    { ...call, status: reply.status, answer: reply.body },
    {
      ...{ userIdentity, service: scope.service, region: scope.region, accountId: account.accountId },
      ...{ time: Date.now(), source: '127.0.0.1', userAgent: headers['user-agent'] ?? '', eventId: randomUUID() },
    },
  );
  if (record !== undefined) await account.record(record);
  return reply;
}

function isRefusedAtTheDoor({ status, body }: Reply): boolean {
  const refusals = /InvalidClientTokenId|UnrecognizedClientException|SignatureDoesNotMatch|InvalidSignatureException/;
  return status >= 400 && refusals.test(body.toString());
}

/** With all headers of the call, since its signature covers them. */
async function forward(
  { method, path, headers, request: body }: Incoming,
  { endpoint, certificate }: RecordedAccount,
): Promise<Reply> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const request = endpoint.startsWith('https:') ? requestHttps : requestHttp;
    request(new URL(path, endpoint), { method, headers, ca: certificate }, resolve).on('error', reject).end(body);
  });
  // The body is sent on as a whole, whatever pieces it came in.
  const { 'transfer-encoding': _, connection: __, ...itsHeaders } = response.headers;
  return { status: response.statusCode ?? 500, headers: itsHeaders, body: await buffer(response) };
}

function failed(response: ServerResponse, error: unknown): void {
  response.writeHead(502).end(`AWS could not be reached: ${error instanceof Error ? error.message : String(error)}`);
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}
