import { parseArn } from '../../cloudtrail/arn.ts';
import { organizationPath } from '../../policy/organization-path.ts';
import type { Condition, Statement } from '../../policy/statement.ts';
import { isReadBothWays } from '../../policy/targets.ts';
import { isUniqueId } from '../../policy/unique-id.ts';
import { anybodyMeets } from './anybody-meets.ts';
import { confines } from './confines.ts';
import { type Home, isOwnId, whoseAccount } from './home.ts';
import type { Outsider } from './outsiders.ts';

/** Whom a statement for everyone lets in: a condition can narrow it to an organization, to accounts or to principals. */
export function amongEveryone(statement: Statement, home: Home, isGuarded: boolean): Outsider | undefined {
  const { conditions, unread } = statement;
  const named = conditions.filter((condition) => !anybodyMeets(condition)).flatMap((one) => namedBy(one, home) ?? []);
  if (named.length > 0) return named.reduce(nearer).outsider;
  const isOpen = conditions.every(anybodyMeets) && unread.every(isReadBothWays);
  return isOpen && !isGuarded ? 'everyone' : 'everyone who meets a condition';
}

/** Those whom a condition names; nobody of them an outsider where all are of the own account. */
type Named = Readonly<{ outsider: Outsider | undefined }>;

/** Of several conditions, all of which must be met, the one that lets in the fewest counts. */
function nearer(one: Named, other: Named): Named {
  return rank(other) > rank(one) ? other : one;
}

const fewestLast: readonly (Outsider | undefined)[] = [
  'somebody by a unique id',
  'another account',
  'an organization',
  'an organizational unit',
  'a known account',
  undefined,
];

function rank({ outsider }: Named): number {
  return fewestLast.indexOf(outsider);
}

/** Undefined for a condition that names no callers. */
function namedBy(condition: Condition, home: Home): Named | undefined {
  if (isOfOrganization(condition)) return { outsider: unitOrWhole(condition) };
  if (!confinesAlways(condition)) return undefined;
  switch (condition.key.toLowerCase()) {
    case 'aws:principalaccount':
    case 'aws:principalarn':
      return { outsider: farthest(condition.values.map((value) => ofAccount(accountIn(value), home))) };
    case 'aws:userid':
      return { outsider: farthest(condition.values.map((value) => ofUserId(value, home))) };
    default:
      return undefined;
  }
}

/** These keys are there in every request: a test that allows for their absence tests them all the same. */
function confinesAlways(condition: Condition): boolean {
  return confines(condition, true);
}

function accountIn(value: string): string {
  return parseArn(value)?.accountId ?? value;
}

function ofAccount(number: string, home: Home): Outsider | undefined {
  const whose = whoseAccount(number, home);
  if (whose === 'own') return undefined;
  return whose === 'known' ? 'a known account' : 'another account';
}

/** A role's id stands before its session's name: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#principaltable */
function ofUserId(value: string, home: Home): Outsider | undefined {
  const [id = ''] = value.split(':');
  if (/^\d{12}$/.test(id)) return ofAccount(id, home);
  if (!isUniqueId(id.replace(/[*?]+$/, ''))) return 'everyone who meets a condition';
  return isOwnId(id, home) ? undefined : 'somebody by a unique id';
}

function farthest(outsiders: readonly (Outsider | undefined)[]): Outsider | undefined {
  if (outsiders.includes('everyone who meets a condition')) return 'everyone who meets a condition';
  return fewestLast.find((outsider) => outsiders.includes(outsider));
}

/** Whether a condition asks that the caller is of an organisation that it names. */
export function isOfOrganization(condition: Condition): boolean {
  const key = condition.key.toLowerCase();
  if (key === 'aws:principalorgid') return confines(condition) && !anybodyMeets(condition);
  if (key !== 'aws:principalorgpaths' || !confines(condition)) return false;
  return condition.values.every((value) => organizationPath(value)?.organization !== undefined);
}

function unitOrWhole({ key, values }: Condition): Outsider {
  const isUnit = key.toLowerCase() === 'aws:principalorgpaths' && values.every((one) => organizationPath(one)?.unit);
  return isUnit ? 'an organizational unit' : 'an organization';
}
