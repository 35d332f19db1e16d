import { type Answer, type LocalServer, localServer } from './local-server.ts';

/** Answers for the account, or leaves it (undefined) to its name. */
export type AccountScript = (account: string) => Answer | undefined;

/**
 * Stands in for Account Management's GetAccountInformation: an account is asked about by a key that ends in its number,
 * as `stsStandIn` gives them; by any other key, `own` is.
 */
export async function accountStandIn(
  names: Readonly<Record<string, string>>,
  own: string,
  script: AccountScript = () => undefined,
): Promise<LocalServer & Readonly<{ asked: readonly string[] }>> {
  const asked: string[] = [];
  const server = await localServer(({ headers }) => {
    const [, account = own] = /Credential=ASIA(\d{12})\//.exec(headers.authorization ?? '') ?? [];
    asked.push(account);
    return script(account) ?? information(account, names[account]);
  });
  return { ...server, asked };
}

function information(AccountId: string, AccountName: string | undefined): Answer {
  const headers = { 'content-type': 'application/json' };
  if (AccountName !== undefined) return { status: 200, headers, body: JSON.stringify({ AccountId, AccountName }) };
  return accountDenial;
}

export const accountDenial = {
  status: 403,
  headers: { 'content-type': 'application/json', 'x-amzn-errortype': 'AccessDeniedException' },
  body: JSON.stringify({ message: 'You are not authorized.' }),
} as const satisfies Answer;
