import { type Fields, fieldsOf } from '../../../iam/cloudtrail/fields.ts';
import { exchange } from './exchange.ts';
import { signed, type UnsignedRequest } from './signed.ts';

/** Where an account is reached, and as whom: all calls are signed, so that they count under IAM enforcement too. */
export type Account = Readonly<{
  endpoint: string;
  /** The certificate that the endpoint shows, in PEM. */
  certificate: string;
  region: string;
  credentials: Readonly<{ accessKeyId: string; secretAccessKey: string }>;
}>;

const targets = {
  events: 'AWSEvents',
  sqs: 'AmazonSQS',
  logs: 'Logs_20140328',
  ssm: 'AmazonSSM',
} as const;

/** Calls an operation of a service that speaks JSON, without a package for each of them. */
export function call(
  account: Account,
  service: keyof typeof targets,
  operation: string,
  input: object,
): Promise<Fields> {
  const headers = {
    'content-type': `application/x-amz-json-${service === 'sqs' ? '1.0' : '1.1'}`,
    'x-amz-target': `${targets[service]}.${operation}`,
  };
  return send(account, { method: 'POST', path: '/', service, headers, body: JSON.stringify(input) });
}

/** The settings of a function, after the given ones are laid over them. New ones start its execution environments anew. */
export function configureFunction(account: Account, name: string, changes?: object): Promise<Fields> {
  const path = `/2015-03-31/functions/${name}/configuration`;
  const headers = { 'content-type': 'application/json' };
  const request =
    changes === undefined ? { method: 'GET', body: '' } : { method: 'PUT', body: JSON.stringify(changes) };
  return send(account, { ...request, path, service: 'lambda', headers });
}

/** Where a function gets its events from. */
export async function eventSources(account: Account, functionName: string): Promise<readonly unknown[]> {
  const request = {
    method: 'GET',
    path: '/2015-03-31/event-source-mappings/',
    service: 'lambda',
    headers: {},
    body: '',
  };
  const { EventSourceMappings } = await send(account, request);
  return Array.isArray(EventSourceMappings)
    ? EventSourceMappings.filter((source) => JSON.stringify(source).includes(`:function:${functionName}"`))
    : [];
}

/** Changes the settings of an event source, which is named by its id. */
export async function configureEventSource(account: Account, id: string, changes: object): Promise<void> {
  const path = `/2015-03-31/event-source-mappings/${id}`;
  const headers = { 'content-type': 'application/json' };
  await send(account, { method: 'PUT', path, service: 'lambda', headers, body: JSON.stringify(changes) });
}

type Call = Pick<UnsignedRequest, 'method' | 'service' | 'headers' | 'body'> & Readonly<{ path: string }>;

async function send({ endpoint, certificate, region, credentials }: Account, sent: Call): Promise<Fields> {
  const url = new URL(sent.path, endpoint);
  const headers = await signed({ ...sent, url, region, credentials });
  const { status, text } = await exchange(url, { method: sent.method, headers, ca: certificate, body: sent.body });
  if (status !== 200) throw new Error(`${headers['x-amz-target'] ?? sent.path} answered ${status}: ${text}`);
  return text === '' ? {} : fieldsOf(JSON.parse(text));
}
