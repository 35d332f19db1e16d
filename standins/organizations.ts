import { textAt } from '../iam/cloudtrail/fields.ts';
import { awsJsonServer, type JsonCall, jsonAnswer, jsonError } from './aws-json.ts';
import type { Answer, LocalServer } from './local-server.ts';

/** As ListAccounts has it, and the account's tags. */
export type OrganizationAccount = Readonly<{
  Id: string;
  Name?: string;
  State?: string;
  Status?: string;
  Paths?: readonly string[];
  tags?: Readonly<Record<string, string>>;
}>;

export type OrganizationsStandIn = LocalServer & Readonly<{ calls: readonly JsonCall[] }>;

/** Answers a call, or leaves it (undefined) to the organisation. */
export type OrganizationsScript = (call: JsonCall) => Answer | undefined;

const perPage = 20;

/** Stands in for Organizations: ListAccounts, in pages, and ListTagsForResource. */
export async function organizationsStandIn(
  accounts: () => readonly OrganizationAccount[],
  script: OrganizationsScript = () => undefined,
): Promise<OrganizationsStandIn> {
  const calls: JsonCall[] = [];
  const server = await awsJsonServer((call) => {
    calls.push(call);
    return script(call) ?? answerTo(call, accounts());
  });
  return { ...server, calls };
}

function answerTo({ operation, input }: JsonCall, accounts: readonly OrganizationAccount[]): Answer {
  if (operation === 'ListAccounts') {
    const start = Number(textAt(input, 'NextToken') ?? 0);
    const page = accounts.slice(start, start + perPage);
    const NextToken = start + perPage < accounts.length ? String(start + perPage) : undefined;
    return jsonAnswer({ Accounts: page.map(({ tags: _, ...account }) => account), NextToken });
  }
  if (operation === 'ListTagsForResource') {
    const { tags = {} } = accounts.find(({ Id }) => Id === textAt(input, 'ResourceId')) ?? {};
    return jsonAnswer({ Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })) });
  }
  return jsonError('UnknownOperationException', operation);
}

/** What Organizations says to an account that is neither in charge nor a delegated administrator. */
export const notInCharge = jsonError('AccessDeniedException', "You don't have permissions to access this resource.");
