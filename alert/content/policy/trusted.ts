import { parseArn } from '../../../iam/cloudtrail/arn.ts';
import type { StatedPrincipal } from '../../../iam/policy/statement.ts';
import { accountIn, isEveryone } from '../../../iam/policy/trust.ts';
import { isUniqueId } from '../../../iam/policy/unique-id.ts';
import { type TokenHolders, tokenHoldersOf } from './federation.ts';
import { typed } from './targets.ts';

/** A principal of a trust policy. */
export type Trusted =
  | Readonly<{ code: 'everyone' }>
  | TrustedAccount
  | Readonly<{ code: 'service'; service: string }>
  | TokenHolders
  | Readonly<{ code: 'identity'; kind: IdentityKind; name: string; account: TrustedAccount }>
  /** Of an account that the id does not tell. IAM shows it of a principal that was deleted. */
  | Readonly<{ code: 'unique id'; kind: 'role' | 'user'; id: string }>
  | Readonly<{ code: 'other'; text: string }>;

export type TrustedAccount = Readonly<{ code: 'account'; id: string; whose: 'own' | 'another' | 'not known' }>;

type IdentityKind = 'role' | 'user' | 'session' | 'federated user';

/** `own` is the account of the role, by which others are told from it. */
export function trustedOf(principal: StatedPrincipal, own: string | undefined): Trusted {
  if (isEveryone(principal)) return { code: 'everyone' };
  const account = accountIn(principal);
  if (account !== undefined) return accountOf(account, own);
  if (principal.type === 'Service') return { code: 'service', service: principal.value };
  if (principal.type === 'Federated') return tokenHoldersOf(principal.value);
  if (principal.type === 'AWS') return identityOf(principal.value, own);
  return { code: 'other', text: typed(principal) };
}

function accountOf(id: string, own: string | undefined): TrustedAccount {
  return { code: 'account', id, whose: own === undefined ? 'not known' : id === own ? 'own' : 'another' };
}

function identityOf(text: string, own: string | undefined): Trusted {
  const arn = parseArn(text);
  const found = kinds.find(({ prefix }) => arn?.resource.startsWith(prefix));
  if (arn === undefined || found === undefined) return otherOf(text);
  const name = arn.resource.slice(found.prefix.length);
  return { code: 'identity', kind: found.kind, name, account: accountOf(arn.accountId, own) };
}

const kinds: readonly Readonly<{ prefix: string; kind: IdentityKind }>[] = [
  { prefix: 'role/', kind: 'role' },
  { prefix: 'user/', kind: 'user' },
  { prefix: 'assumed-role/', kind: 'session' },
  { prefix: 'federated-user/', kind: 'federated user' },
];

function otherOf(text: string): Trusted {
  if (!isUniqueId(text)) return { code: 'other', text };
  return { code: 'unique id', kind: text.startsWith('AROA') ? 'role' : 'user', id: text };
}
