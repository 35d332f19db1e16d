import type { Change } from '../../change.ts';
import { parseArn } from '../../cloudtrail/arn.ts';
import type { Condition, StatedPrincipal, Statement } from '../../policy/statement.ts';
import { accountIn, isEveryone } from '../../policy/trust.ts';
import { anybodyMeets } from './anybody-meets.ts';
import { confines } from './confines.ts';
import { tokenHolders } from './token-holders.ts';
import { denialsToEveryone, type Trusted, trustedBy } from './trusted.ts';

/** Whom a trust policy lets in from outside the account, the farthest away first. */
export type Outsider =
  | 'everyone'
  | 'everyone of a public provider'
  | 'everyone who meets a condition'
  | 'everyone of a provider'
  | 'another account'
  | 'another account that meets a condition'
  | 'an organization';

/** Several findings ask the same of one policy, which can be large. */
const known = new WeakMap<Change, ReadonlySet<Outsider>>();

/** Whether the trust policy of a change lets such outsiders assume the role. AWS services are none. */
export function letsIn(change: Change, outsider: Outsider): boolean {
  const outsiders = known.get(change) ?? outsidersIn(change);
  known.set(change, outsiders);
  return outsiders.has(outsider);
}

function outsidersIn(change: Change): ReadonlySet<Outsider> {
  const isGuarded = denialsToEveryone(change).some(({ conditions }) => !conditions.every(anybodyMeets));
  const found = trustedBy(change).map((trusted) => outsiderIn(trusted, change.record.accountId, isGuarded));
  return new Set(found.filter((outsider) => outsider !== undefined));
}

function outsiderIn(trusted: Trusted, own: string | undefined, isGuarded: boolean): Outsider | undefined {
  const { principal, statement } = trusted;
  if (isEveryone(principal)) return amongEveryone(statement, own, isGuarded);
  if (principal.type === 'Federated') return tokenHolders(principal.value, statement);
  return isForeign(accountOf(principal), own) ? inAnotherAccount(trusted) : undefined;
}

/** A condition can narrow everyone to an organization, to accounts or to principals. */
function amongEveryone(statement: Statement, own: string | undefined, isGuarded: boolean): Outsider | undefined {
  const naming = statement.conditions.filter((condition) => namesCallers(condition) && confines(condition));
  const accounts = naming.filter(({ key }) => !organization.includes(key.toLowerCase())).map(({ values }) => values);
  if (accounts.length > 0) return accounts.some((all) => all.every(isOwn(own))) ? undefined : 'another account';
  if (naming.length > 0) return 'an organization';
  const isOpen = statement.conditions.every(anybodyMeets) && statement.unread.length === 0;
  return isOpen && !isGuarded ? 'everyone' : 'everyone who meets a condition';
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html */
const organization = ['aws:principalorgid', 'aws:principalorgpaths'];

function namesCallers({ key }: Condition): boolean {
  return [...organization, 'aws:principalaccount', 'aws:principalarn'].includes(key.toLowerCase());
}

/** An external id proves that a partner acts for us, an organization that the account is one of ours. */
function inAnotherAccount({ statement }: Trusted): Outsider {
  const met = statement.conditions.some((condition) => binds(condition) && confines(condition));
  return met ? 'another account that meets a condition' : 'another account';
}

function binds({ key }: Condition): boolean {
  return [...organization, 'sts:externalid'].includes(key.toLowerCase());
}

function accountOf(principal: StatedPrincipal): string | undefined {
  if (principal.type !== 'AWS') return undefined;
  return accountIn(principal) ?? parseArn(principal.value)?.accountId;
}

function isForeign(account: string | undefined, own: string | undefined): boolean {
  return account !== undefined && /^\d{12}$/.test(account) && own !== undefined && account !== own;
}

function isOwn(own: string | undefined): (value: string) => boolean {
  return (value) => own !== undefined && (parseArn(value)?.accountId ?? value) === own;
}
