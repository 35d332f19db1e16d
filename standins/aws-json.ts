import { type Fields, fieldsOf } from '../iam/cloudtrail/fields.ts';
import { type Answer, type LocalServer, localServer } from './local-server.ts';

/** One call of an API that speaks JSON: `GetParameter`, with its input. */
export type JsonCall = Readonly<{ operation: string; input: Fields }>;

/** Stands in for an AWS service that speaks JSON 1.0 or 1.1. */
export function awsJsonServer(answer: (call: JsonCall) => Answer | Promise<Answer>): Promise<LocalServer> {
  return localServer(({ headers, body }) => {
    const operation = String(headers['x-amz-target']).split('.').at(-1) ?? '';
    return answer({ operation, input: fieldsOf(JSON.parse(body)) });
  });
}

export function jsonAnswer(output: unknown): Answer {
  return { status: 200, headers: { 'content-type': 'application/x-amz-json-1.0' }, body: JSON.stringify(output) };
}

/** An error as these services word it: the SDK makes `code` its name. */
export function jsonError(code: string, message: string, status = 400): Answer {
  const body = JSON.stringify({ __type: code, message });
  return { status, headers: { 'content-type': 'application/x-amz-json-1.0' }, body };
}
