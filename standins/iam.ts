import { type IamAccount, type IamAnswer, iamAnswer } from './iam-account.ts';
import { type Answer, type LocalServer, localServer } from './local-server.ts';
import { xmlOf } from './xml.ts';

export type IamCall = Readonly<{ operation: string; form: URLSearchParams }>;

export type IamStandIn = LocalServer & Readonly<{ calls: readonly IamCall[] }>;

/** Answers a call, or leaves it (undefined) to the account. `turn` counts from 0. */
export type IamScript = (call: IamCall, turn: number) => Answer | undefined;

/**
 * Stands in for what IAM tells of an account, in its query protocol: with pages, and with documents URL-encoded.
 * `account` is asked anew at each call, so that it can change while somebody reads.
 */
export async function iamStandIn(account: () => IamAccount, script: IamScript = () => undefined): Promise<IamStandIn> {
  const calls: IamCall[] = [];
  const server = await localServer(({ body }) => {
    const form = new URLSearchParams(body);
    const call = { operation: form.get('Action') ?? '', form };
    calls.push(call);
    return script(call, calls.length - 1) ?? answerTo(call, iamAnswer(call.operation, form, account()));
  });
  return { ...server, calls };
}

const xmlns = 'xmlns="https://iam.amazonaws.com/doc/2010-05-08/"';

function answerTo({ operation }: IamCall, answer: IamAnswer): Answer {
  if (answer.kind === 'error') return iamError(answer.status, answer.code, answer.message);
  return iamOutput(operation, answer.output);
}

/** What IAM answers where a call succeeds. */
export function iamOutput(operation: string, output: Readonly<Record<string, unknown>>): Answer {
  const result = `<${operation}Result>${xmlOf(output)}</${operation}Result>`;
  const metadata = '<ResponseMetadata><RequestId>stand-in</RequestId></ResponseMetadata>';
  return xml(200, `<${operation}Response ${xmlns}>${result}${metadata}</${operation}Response>`);
}

/** An error as IAM words it: https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html */
export function iamError(status: number, code: string, message: string): Answer {
  const error = xmlOf({ Error: { Type: 'Sender', Code: code, Message: message }, RequestId: 'stand-in' });
  return xml(status, `<ErrorResponse ${xmlns}>${error}</ErrorResponse>`);
}

export const throttled = iamError(400, 'Throttling', 'Rate exceeded');

export function iamDenial(operation: string): Answer {
  return iamError(403, 'AccessDenied', `User is not authorized to perform: iam:${operation}`);
}

function xml(status: number, body: string): Answer {
  return { status, headers: { 'content-type': 'text/xml' }, body };
}
