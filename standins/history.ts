import { type Fields, fieldsOf } from '../iam/cloudtrail/fields.ts';
import { jsonError } from './aws-json.ts';
import { lookupAnswer } from './cloudtrail.ts';
import { queryAnswer } from './dynamodb-query.ts';
import { type Answer, type LocalServer, localServer } from './local-server.ts';
import { xmlOf } from './xml.ts';

export type HistoryCall = Readonly<{ operation: string; input: Fields; region: string }>;

/** What an account has of its history: records of CloudTrail, and items of a table. Both may grow. */
export type AccountHistory = Readonly<{ records: Fields[]; items?: readonly Fields[] }>;

export type HistoryStandIn = LocalServer & Readonly<{ calls: readonly HistoryCall[] }>;

/** Answers a call, or leaves it (undefined) to the account. `turn` counts from 0. */
export type HistoryScript = (call: HistoryCall, turn: number) => Answer | undefined;

/** Stands in for what tells the history of account 123456789012: CloudTrail, DynamoDB, and STS for whose it is. */
export async function historyStandIn(
  { records, items = [] }: AccountHistory,
  script: HistoryScript = () => undefined,
): Promise<HistoryStandIn> {
  const calls: HistoryCall[] = [];
  const server = await localServer(({ headers, body }) => {
    const target = headers['x-amz-target'];
    const [, region = ''] = /Credential=[^/]+\/\d+\/([^/]+)\//.exec(headers.authorization ?? '') ?? [];
    const call: HistoryCall =
      target === undefined
        ? { operation: new URLSearchParams(body).get('Action') ?? '', input: {}, region }
        : { operation: String(target).split('.').at(-1) ?? '', input: fieldsOf(JSON.parse(body)), region };
    calls.push(call);
    return script(call, calls.length - 1) ?? answerTo(call, { records, items });
  });
  return { ...server, calls };
}

function answerTo({ operation, input }: HistoryCall, { records, items }: Required<AccountHistory>): Answer {
  switch (operation) {
    case 'LookupEvents':
      return lookupAnswer(input, records);
    case 'Query':
      return queryAnswer(input, items);
    case 'GetCallerIdentity':
      return callerIdentity;
    default:
      return jsonError('UnknownOperationException', operation);
  }
}

const identity = {
  Arn: 'arn:aws:iam::123456789012:user/kimura',
  UserId: 'AIDAKIMURAEXAMPLE',
  Account: '123456789012',
};

const callerIdentity: Answer = {
  status: 200,
  headers: { 'content-type': 'text/xml' },
  body: `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>${xmlOf(identity)}</GetCallerIdentityResult></GetCallerIdentityResponse>`,
};
