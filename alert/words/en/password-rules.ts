import type { CharacterKind } from '../../../iam/actions/password-rules.ts';
import type { PasswordRule } from '../../content/password-rules.ts';
import { ours, type Phrase, plain } from '../../phrase.ts';
import { listed } from './policy/listed.ts';

/** The rules that a password policy consists of from now on. */
export function sayPasswordRules(rules: readonly PasswordRule[]): Phrase {
  return ours(`The rules now: ${rules.map(sayRule).join('; ')}.`);
}

function sayRule(rule: PasswordRule): string {
  switch (rule.code) {
    case 'length':
      return `at least ${rule.least} characters${rule.usual === undefined ? '' : ` (${rule.usual} by AWS's default policy)`}`;
    case 'no kind required':
      return `no kind of character required${threeOfFour}`;
    case 'kinds not required':
      return `no ${named(rule.kinds, 'or')} required`;
    case 'kinds required':
      return `${named(rule.kinds, 'and')} required${rule.wanted === 'enough' ? '' : threeOfFour}`;
    case 'reuse allowed':
      return 'former passwords may be used again';
    case 'reuse refused':
      return `${rule.last === 1 ? 'the last password' : `the last ${rule.last} passwords`} may not be used again`;
    case 'never expire':
      return 'passwords never expire';
    case 'expire':
      return `passwords expire after ${rule.days === 1 ? '1 day' : `${rule.days} days`}, older ones at once`;
    case 'expired cannot be changed':
      return 'an expired one can no longer be changed in the console';
    case 'own change':
      return 'users may change their own';
    case 'own change where allowed':
      return 'users may change their own only where a policy allows it';
    case 'not readable':
      return `${unreadable[rule.rule]} could not be read`;
  }
}

const threeOfFour = " (three of four by AWS's default policy)";

function named(kinds: readonly CharacterKind[], last: 'and' | 'or'): string {
  return plain(listed(kinds, (kind) => ours(names[kind]), { last, limit: kinds.length }));
}

const names: Readonly<Record<CharacterKind, string>> = {
  'upper case': 'upper-case letters',
  'lower case': 'lower-case letters',
  number: 'numbers',
  symbol: 'symbols',
};

const unreadable = {
  length: 'the minimum length',
  kinds: 'which characters are required',
  reuse: 'how many former passwords are refused',
  expiry: 'when passwords expire',
  'hard expiry': 'what follows when a password has expired',
  'own change': 'whether users may change their own',
} as const;
