import { type Operator, parseOperator } from '../../policy/operator.ts';
import type { Condition } from '../../policy/statement.ts';
import { isAnything } from './confines.ts';
import { isEveryAddress } from './every-address.ts';

/**
 * Whether any caller can bring a condition about, whatever account it comes from: MFA in an account of one's own
 * counts, too. Such a condition keeps nobody out.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 * Why: docs/decisions/0034.
 */
export function anybodyMeets({ key, operator, values }: Condition): boolean {
  const name = key.toLowerCase();
  const is = parseOperator(operator);
  if (isCallersChoice(name)) return true;
  if (is.name === 'null') return !ofServicesOnly.includes(name) || values.every((value) => value === 'true');
  return isPassedWithout(is, name) || (is.negated ? !values.some(isStar) : isMetBy(name, is, values));
}

/**
 * Whether a stranger gets round a condition under which a trust policy refuses everybody: by not doing what it asks
 * for, or because it speaks of some by their names.
 */
export function isAvoidable({ key, operator, values }: Condition): boolean {
  const name = key.toLowerCase();
  const is = parseOperator(operator);
  if (name === 'aws:principalisawsservice' || name === 'aws:viaawsservice') return values.includes('true');
  if (isCallersChoice(name) || is.name === 'null') return true;
  return !is.negated && !is.ifExists && is.quantifier !== 'all' && !values.some(isStar);
}

function isStar(value: string): boolean {
  return /^\*+$/.test(value);
}

/** Whether the test passes where the request lacks the key, and strangers can do without it. */
function isPassedWithout({ negated, ifExists, quantifier }: Operator, name: string): boolean {
  return (ifExists || quantifier === 'all' || negated) && !isAlwaysThere(name);
}

/** Keys that every request has: to ask for them “if they exist” asks for them. */
export function isAlwaysThere(name: string): boolean {
  return ['aws:principalaccount', 'aws:principalarn', 'aws:userid'].includes(name);
}

/** Values that a stranger can have as well: any address, a role of that name, an organisation of one's own. */
function isMetBy(name: string, is: Operator, values: readonly string[]): boolean {
  if (is.name === 'ipaddress') return name === 'aws:sourceip' && isEveryAddress(values);
  if (is.name === 'bool') return name === 'aws:principalisawsservice' && values.every((value) => value !== 'true');
  const isPattern = is.name === 'stringlike' || is.name.startsWith('arn');
  return (
    isPattern && values.some((value) => isAnything(value) || isAnyOrganization(name, value) || isAnyId(name, value))
  );
}

/** A session name behind a star says nothing of whose session it is. */
function isAnyId(name: string, value: string): boolean {
  return name === 'aws:userid' && /^(A(ROA|IDA)?)?[*?]/.test(value);
}

/** Whoever opens an organisation gets an id that begins so. */
function isAnyOrganization(name: string, value: string): boolean {
  return (name === 'aws:principalorgid' || name === 'aws:principalorgpaths') && /^o-[*?]+(\/[*?/]*)?$/.test(value);
}

/** Only services of AWS bring these keys: to ask for them keeps every other caller out. */
const ofServicesOnly = ['aws:sourceaccount', 'aws:sourcearn', 'aws:sourceorgid', 'aws:sourceorgpaths'];

function isCallersChoice(name: string): boolean {
  return callersChoice.includes(name) || /^aws:(requesttag|principaltag)\//.test(name);
}

/** Time is the same for all, and names and tags are given by the administrators of any account. */
const callersChoice = [
  'aws:currenttime',
  'aws:epochtime',
  'aws:multifactorauthage',
  'aws:multifactorauthpresent',
  'aws:principaltype',
  'aws:referer',
  'aws:requestedregion',
  'aws:securetransport',
  'aws:tagkeys',
  'aws:tokenissuetime',
  'aws:useragent',
  'aws:username',
  'aws:viaawsservice',
  'sts:durationseconds',
  'sts:rolesessionname',
  'sts:sourceidentity',
  'sts:transitivetagkeys',
];
