import type { Change } from '../../change.ts';
import { parseArn } from '../../cloudtrail/arn.ts';
import { serviceOfRole } from '../../cloudtrail/session-origin.ts';
import type { Condition, StatedPrincipal, Statement } from '../../policy/statement.ts';
import { accountIn, isEveryone } from '../../policy/trust.ts';
import { isUniqueId } from '../../policy/unique-id.ts';
import { isAvoidable } from './anybody-meets.ts';
import { certificateHolders } from './certificate-holders.ts';
import { confines } from './confines.ts';
import { amongEveryone, isOfOrganization } from './everyone.ts';
import { letsGuestsIn } from './guests.ts';
import { type Home, homeOf, isOwnId, whoseAccount } from './home.ts';
import { tokenHolders } from './token-holders.ts';
import { denialsToEveryone, type Trusted, trustedBy } from './trusted.ts';

/** Whom a trust policy lets in from outside the account, the farthest away first. */
export type Outsider =
  | 'everyone'
  | 'everyone of a public provider'
  | 'everyone who meets a condition'
  | 'everyone of a provider'
  | 'guests'
  | 'any certificate'
  /** A role or user by its unique id, which does not tell its account. */
  | 'somebody by a unique id'
  | 'another account'
  | 'another account that meets a condition'
  | 'a known account'
  | 'a service of another account'
  | 'an organization'
  | 'an organizational unit';

/** Several findings ask the same of one policy, which can be large. */
const known = new WeakMap<Change, ReadonlySet<Outsider>>();

/** Whether the trust policy of a change lets such outsiders assume the role. AWS services are none. */
export function letsIn(change: Change, outsider: Outsider): boolean {
  const outsiders = known.get(change) ?? outsidersIn(change);
  known.set(change, outsiders);
  return outsiders.has(outsider);
}

function outsidersIn(change: Change): ReadonlySet<Outsider> {
  const isGuarded = denialsToEveryone(change).some(refusesStrangers);
  const home = homeOf(change);
  return new Set(trustedBy(change).flatMap((trusted) => outsiderIn(trusted, home, isGuarded) ?? []));
}

function refusesStrangers({ conditions, unread }: Statement): boolean {
  return unread.length === 0 && !conditions.some(isAvoidable);
}

function outsiderIn(trusted: Trusted, home: Home, isGuarded: boolean): Outsider | undefined {
  const { principal, statement } = trusted;
  if (isEveryone(principal)) return amongEveryone(statement, home, isGuarded);
  if (principal.type === 'Service') return certificateHolders(principal.value, statement);
  if (principal.type === 'Federated')
    return letsGuestsIn(principal.value, statement) ? 'guests' : tokenHolders(principal.value, statement);
  if (principal.type !== 'AWS') return undefined;
  return isUniqueId(principal.value) ? byUniqueId(principal.value, statement, home) : inAccount(trusted, home);
}

/** The id can be of any account; a condition on the account or the organisation says which. */
function byUniqueId(id: string, { conditions }: Statement, home: Home): Outsider | undefined {
  const isOwn = ({ key, values }: Condition) =>
    key.toLowerCase() === 'aws:principalaccount' && values.every((value) => value === home.account);
  if (isOwnId(id, home) || conditions.some((condition) => isOwn(condition) && confines(condition))) return undefined;
  return conditions.some(isOfOrganization) ? 'another account that meets a condition' : 'somebody by a unique id';
}

function inAccount({ principal, statement }: Trusted, home: Home): Outsider | undefined {
  const whose = whoseAccount(accountOf(principal), home);
  if (whose !== 'known' && whose !== "a stranger's") return undefined;
  // Only AWS can make a role with such a path, and only its service can assume it.
  if (serviceOfRole(principal.value) !== undefined) return 'a service of another account';
  if (whose === 'known') return 'a known account';
  // An external id proves that a partner acts for us, an organization that the account is one of ours.
  const isBound = statement.conditions.some((condition) => isOfOrganization(condition) || asksForExternalId(condition));
  return isBound ? 'another account that meets a condition' : 'another account';
}

function asksForExternalId(condition: Condition): boolean {
  return condition.key.toLowerCase() === 'sts:externalid' && confines(condition);
}

function accountOf(principal: StatedPrincipal): string | undefined {
  return accountIn(principal) ?? parseArn(principal.value)?.accountId;
}
