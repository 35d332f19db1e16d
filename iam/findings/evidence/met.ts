import { parseOperator } from '../../policy/operator.ts';
import { hasWildcard, matchesPattern } from '../../policy/pattern.ts';
import type { Condition } from '../../policy/statement.ts';
import type { Circumstances } from './circumstances.ts';
import { isEveryAddress } from './every-address.ts';
import { isEveryHolder } from './every-holder.ts';

/** Whether all callers of one's own account meet a condition of a permissions policy, or none does. Why: docs/decisions/0163. */
export type Met = boolean | 'by some';

/** Whether every caller meets a condition, or can at will, so that it keeps nobody out; or whether nobody does. */
export function met(condition: Condition, circumstances: Circumstances): Met {
  const { operator, key, values } = condition;
  const { name, negated, ifExists, quantifier } = parseOperator(operator);
  const lower = key.toLowerCase();
  const texts = values.map((value) => value.toLowerCase());
  if (texts.length === 0) return 'by some';
  if (atWill.includes(lower)) return true;
  if ((ifExists || quantifier === 'all') && oftenAbsent(lower)) return true;
  if (name === 'null') return meetsNull(lower, texts);
  if (negated) return meetsNegation(name, lower, texts, circumstances);
  if (texts.some((text) => text === `\${${lower}}`)) return true;
  if (texts.every((text) => /^\*+$/.test(text)) && /like$/.test(name) && alwaysThere.includes(lower)) {
    return true;
  }
  return meetsNamed(name, lower, texts, circumstances);
}

/** What a caller writes into the call as they like. */
const atWill = [
  'aws:referer',
  'aws:useragent',
  'sts:durationseconds',
  'sts:externalid',
  'sts:rolesessionname',
  'sts:sourceidentity',
];

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html */
const alwaysThere = [
  'aws:currenttime',
  'aws:epochtime',
  'aws:principalaccount',
  'aws:principalarn',
  'aws:principaltype',
  'aws:requestedregion',
  'aws:resourceaccount',
  'aws:securetransport',
  'aws:sourceip',
  'aws:userid',
];

/** `...IfExists` keeps out nobody whose request lacks the key; a role is always passed to a service, a policy has an ARN. */
function oftenAbsent(key: string): boolean {
  return !alwaysThere.includes(key) && !['iam:passedtoservice', 'iam:policyarn'].includes(key);
}

function meetsNull(key: string, texts: readonly string[]): Met {
  const absent = texts.includes('true');
  if (alwaysThere.includes(key)) return !absent;
  return absent && key.startsWith('aws:multifactorauth') ? true : 'by some';
}

/** All but those who are named: everybody else. */
function meetsNegation(name: string, key: string, texts: readonly string[], { region, account }: Circumstances): Met {
  if (texts.some((text) => /^\*+$/.test(text) && name.endsWith('like'))) return false;
  if (key === 'aws:requestedregion') return !texts.includes(region);
  if (key === 'aws:principalaccount' && account !== undefined) {
    return !texts.some((text) => isOwnAccount(name, text, account));
  }
  if (name === 'ipaddress') return !isEveryAddress(texts);
  if (
    /^(string|arn)/.test(name) &&
    /^(aws:(principal(arn|tag\/.*|type)|user(id|name)|source(vpc|vpce))|(aws|iam):resourcetag\/.*)$/.test(key)
  ) {
    return true;
  }
  return 'by some';
}

function meetsNamed(name: string, key: string, texts: readonly string[], around: Circumstances): Met {
  switch (key) {
    case 'aws:securetransport':
      return !!texts.includes('true');
    case 'aws:viaawsservice':
      return texts.includes('false') && name === 'bool' ? true : 'by some';
    case 'aws:sourceip':
      return isEveryAddress(texts) ? true : 'by some';
    case 'aws:requestedregion':
      return texts.some((text) => matchesText(name, text, around.region)) ? true : 'by some';
    case 'aws:principalaccount':
    case 'aws:resourceaccount':
      return texts.some((text) => isOwnAccount(name, text, around.account)) ? true : 'by some';
    case 'aws:principalarn':
    case 'aws:principaltype':
    case 'aws:userid':
      return isEveryHolder(key, name, texts, around) ? true : 'by some';
    // A policy of one's own has no service of AWS for its holder.
    case 'aws:principalisawsservice':
      return texts.includes('false');
    // Of a policy in one's own account, the organization is one's own: a condition on another would allow nobody anything.
    case 'aws:principalorgid':
    case 'aws:principalorgpaths':
    case 'aws:resourceorgid':
    case 'aws:resourceorgpaths':
      return true;
    case 'aws:currenttime':
    case 'aws:epochtime':
    case 'aws:tokenissuetime':
      return meetsTime(name, texts, around.time);
    case 'aws:multifactorauthpresent':
      return texts.includes('false') ? true : 'by some';
    default:
      return 'by some';
  }
}

function isOwnAccount(name: string, text: string, account: string | undefined): boolean {
  if (/^\$\{aws:(principal|resource)account\}$/.test(text)) return true;
  return account !== undefined && matchesText(name, text, account);
}

function matchesText(name: string, text: string, value: string): boolean {
  return /like$/.test(name) ? matchesPattern(text, value) : !hasWildcard(text) && text === value;
}

/** A time that is over, or an end that is still to come, holds nobody off today. */
function meetsTime(name: string, texts: readonly string[], now: number | undefined): Met {
  const times = texts.map(timeIn);
  if (now === undefined || times.some((time) => Number.isNaN(time))) return 'by some';
  if (/greaterthan/.test(name)) return times.some((time) => time <= now) ? true : 'by some';
  if (/lessthan/.test(name)) return !!times.some((time) => time > now);
  return 'by some';
}

function timeIn(text: string): number {
  return /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text.toUpperCase());
}
