import { type CharacterKind, type PasswordRules, passwordRulesIn } from '../../../iam/actions/password-rules.ts';
import type { Fields } from '../../../iam/cloudtrail/fields.ts';
import { joined, ours, type Phrase, phrase } from '../../phrase.ts';
import { listed } from './policy/listed.ts';

/** A rule in words, and whether it asks for less than most would. */
type Rule = Readonly<{ weak: boolean; text: string }>;

/** The rules that a password policy consists of from now on, the weak ones first. */
export function sayPasswordRules(request: Fields): Phrase {
  const rules = passwordRulesIn(request);
  const said = [length, kinds, reuse, expiry, hardExpiry, ownChange].flatMap((say) => say(rules));
  const weakFirst = said.toSorted((one, other) => Number(other.weak) - Number(one.weak));
  return phrase`The rules now: ${joined(
    weakFirst.map(({ text }) => ours(text)),
    '; ',
  )}.`;
}

/** What holds without a policy: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html */
const byDefault = { length: 8, kinds: 3 };

function length({ minimumLength }: PasswordRules): readonly Rule[] {
  if (minimumLength === undefined) return unread('the minimum length');
  const weak = minimumLength < byDefault.length;
  const usual = weak ? ` (${byDefault.length} by AWS's default policy)` : '';
  return [{ weak, text: `at least ${minimumLength} characters${usual}` }];
}

function kinds({ required }: PasswordRules): readonly Rule[] {
  const rules = Object.values(required);
  if (rules.includes(undefined)) return unread('which characters are required');
  const needed = rules.filter((rule) => rule === true).length;
  const weak = needed < byDefault.kinds;
  const usual = weak ? " (three of four by AWS's default policy)" : '';
  if (needed === 0) return [{ weak, text: `no kind of character required${usual}` }];
  const asked = { weak, text: `${named(required, true, 'and')} required${usual}` };
  return needed === rules.length ? [asked] : [{ weak, text: `no ${named(required, false, 'or')} required` }, asked];
}

function named(required: PasswordRules['required'], wanted: boolean, last: 'and' | 'or'): string {
  const kinds = names.filter(([kind]) => required[kind] === wanted);
  const said = listed(kinds, ([, name]) => ours(name), { last, limit: kinds.length });
  return said.map(({ text }) => text).join('');
}

const names = [
  ['upper case', 'upper-case letters'],
  ['lower case', 'lower-case letters'],
  ['number', 'numbers'],
  ['symbol', 'symbols'],
] as const satisfies readonly (readonly [CharacterKind, string])[];

function reuse({ remembered }: PasswordRules): readonly Rule[] {
  if (remembered === undefined) return unread('how many former passwords are refused');
  if (remembered === 0) return [{ weak: true, text: 'former passwords may be used again' }];
  const which = remembered === 1 ? 'the last password' : `the last ${remembered} passwords`;
  return [{ weak: false, text: `${which} may not be used again` }];
}

/** An expiry counts at once, unlike the rules for new passwords (same page). */
function expiry({ expiry }: PasswordRules): readonly Rule[] {
  if (expiry === undefined) return unread('when passwords expire');
  const days = expiry === 1 ? '1 day' : `${expiry} days`;
  const text = expiry === 0 ? 'passwords never expire' : `passwords expire after ${days}, older ones at once`;
  return [{ weak: false, text }];
}

function hardExpiry({ expiry, hardExpiry }: PasswordRules): readonly Rule[] {
  if (expiry === 0 || hardExpiry === false) return [];
  if (hardExpiry === undefined) return unread('what follows when a password has expired');
  return [{ weak: false, text: 'an expired one can no longer be changed in the console' }];
}

function ownChange({ ownChange }: PasswordRules): readonly Rule[] {
  if (ownChange === undefined) return unread('whether users may change their own');
  const text = ownChange ? 'users may change their own' : 'users may change their own only where a policy allows it';
  return [{ weak: false, text }];
}

function unread(rule: string): readonly Rule[] {
  return [{ weak: true, text: `${rule} could not be read` }];
}
