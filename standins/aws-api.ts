import { type Fields, fieldsOf } from '../iam/cloudtrail/fields.ts';
import { type Answer, type LocalServer, localServer, type Received } from './local-server.ts';
import { xmlOf } from './xml.ts';

/** One call of any service: `sqs`, in a region, `SendMessage`, and what it was given, flat where the service speaks the query protocol. */
export type ApiCall = Readonly<{ service: string; region: string; operation: string; input: Fields }>;

/** An error as a service words it; `code` becomes the name of the SDK's error. */
export type ApiError = Readonly<{ code: string; message: string; status?: number }>;

/** What a service answers: the members of its output, or an error, wrapped by `apiError`. */
export type ApiAnswer = Readonly<{ output: object }> | Readonly<{ error: ApiError }>;

export type AwsApi = LocalServer & Readonly<{ calls: readonly ApiCall[] }>;

export function apiError(code: string, message: string, status = 400): ApiAnswer {
  return { error: { code, message, status } };
}

/** Refuses as most services do. */
export function apiDenial(action: string): ApiAnswer {
  return apiError(
    'AccessDeniedException',
    `User: arn:aws:iam::111111111111:user/kimura is not authorized to perform: ${action}`,
  );
}

/** Plays several services at one address, each in its own protocol: JSON, query or, of Lambda, REST. */
export async function awsApi(answer: (call: ApiCall) => ApiAnswer | Promise<ApiAnswer>): Promise<AwsApi> {
  const calls: ApiCall[] = [];
  const server = await localServer(async (received) => {
    const { protocol, ...call } = callIn(received);
    calls.push(call);
    return written[protocol](call.operation, await answer(call));
  });
  return { ...server, calls };
}

type Protocol = 'json' | 'query' | 'rest';

function callIn(received: Received): ApiCall & Readonly<{ protocol: Protocol }> {
  const { headers, body, path } = received;
  const [, region = '', service = ''] = /\/([\w-]+)\/([\w-]+)\/aws4_request/.exec(headers.authorization ?? '') ?? [];
  const signed = { service, region };
  const target = headers['x-amz-target'];
  if (target !== undefined) {
    const operation = String(target).split('.').at(-1) ?? '';
    return { protocol: 'json', ...signed, operation, input: fieldsOf(JSON.parse(body)) };
  }
  if (headers['content-type']?.startsWith('application/x-www-form-urlencoded')) {
    const form = Object.fromEntries(new URLSearchParams(body));
    return { protocol: 'query', ...signed, operation: form['Action'] ?? '', input: form };
  }
  const url = new URL(path, 'http://localhost');
  const [operation = path, pattern] = restCalls.find(([, each]) => each.test(url.pathname)) ?? [];
  const input = { ...Object.fromEntries(url.searchParams), ...pattern?.exec(url.pathname)?.groups };
  return { protocol: 'rest', ...signed, operation, input };
}

const restCalls = [
  ['GetFunctionConfiguration', /^\/2015-03-31\/functions\/(?<FunctionName>[^/]+)\/configuration$/],
  ['GetFunctionConcurrency', /^\/2019-09-30\/functions\/(?<FunctionName>[^/]+)\/concurrency$/],
  ['ListEventSourceMappings', /^\/2015-03-31\/event-source-mappings\/?$/],
] as const;

const written: Readonly<Record<Protocol, (operation: string, answer: ApiAnswer) => Answer>> = {
  json: (_, answer) => inJson(answer),
  rest: (_, answer) => inJson(answer),
  query: (operation, answer) => {
    if ('error' in answer) {
      const { code, message, status = 400 } = answer.error;
      return xml(
        status,
        `<ErrorResponse>${xmlOf({ Error: { Type: 'Sender', Code: code, Message: message } })}</ErrorResponse>`,
      );
    }
    return xml(
      200,
      `<${operation}Response><${operation}Result>${xmlOf(answer.output)}</${operation}Result></${operation}Response>`,
    );
  },
};

function inJson(answer: ApiAnswer): Answer {
  const headers = { 'content-type': 'application/x-amz-json-1.1' };
  if ('output' in answer) return { status: 200, headers, body: JSON.stringify(answer.output) };
  const { code, message, status = 400 } = answer.error;
  return { status, headers: { ...headers, 'x-amzn-errortype': code }, body: JSON.stringify({ __type: code, message }) };
}

function xml(status: number, body: string): Answer {
  return { status, headers: { 'content-type': 'text/xml' }, body };
}
