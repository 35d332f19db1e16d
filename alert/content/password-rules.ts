import { type CharacterKind, type PasswordRules, passwordRulesIn } from '../../iam/actions/password-rules.ts';
import type { Fields } from '../../iam/cloudtrail/fields.ts';

/** A rule of a password policy. `usual` is what AWS's default policy asks for, where the rule asks for less. */
export type PasswordRule =
  | Readonly<{ code: 'length'; least: number; usual: number | undefined }>
  | Readonly<{ code: 'no kind required' }>
  | Readonly<{ code: 'kinds required' | 'kinds not required'; kinds: readonly CharacterKind[]; wanted: Wanted }>
  | Readonly<{ code: 'reuse allowed' }>
  | Readonly<{ code: 'reuse refused'; last: number }>
  | Readonly<{ code: 'never expire' }>
  | Readonly<{ code: 'expire'; days: number }>
  | Readonly<{ code: 'expired cannot be changed' | 'own change' | 'own change where allowed' }>
  | Readonly<{ code: 'not readable'; rule: 'length' | 'kinds' | 'reuse' | 'expiry' | 'hard expiry' | 'own change' }>;

/** Of the four kinds of character, how many are required. */
type Wanted = 'fewer than usual' | 'enough';

/** What holds without a policy: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html */
const byDefault = { length: 8, kinds: 3 };

/** The rules that a password policy consists of from now on, the weak ones first. */
export function passwordRulesOf(request: Fields): readonly PasswordRule[] {
  const rules = passwordRulesIn(request);
  const all = [length, kinds, reuse, expiry, hardExpiry, ownChange].flatMap((read) => read(rules));
  return all.toSorted((one, other) => Number(isWeak(other)) - Number(isWeak(one)));
}

/** Whether it asks for less than most would; what could not be read may. */
function isWeak(rule: PasswordRule): boolean {
  switch (rule.code) {
    case 'length':
      return rule.usual !== undefined;
    case 'kinds required':
    case 'kinds not required':
      return rule.wanted === 'fewer than usual';
    case 'no kind required':
    case 'reuse allowed':
    case 'not readable':
      return true;
    default:
      return false;
  }
}

function length({ minimumLength }: PasswordRules): readonly PasswordRule[] {
  if (minimumLength === undefined) return [{ code: 'not readable', rule: 'length' }];
  const usual = minimumLength < byDefault.length ? byDefault.length : undefined;
  return [{ code: 'length', least: minimumLength, usual }];
}

function kinds({ required }: PasswordRules): readonly PasswordRule[] {
  const asked = characterKinds.filter((kind) => required[kind] === true);
  const others = characterKinds.filter((kind) => required[kind] === false);
  if (asked.length + others.length < characterKinds.length) return [{ code: 'not readable', rule: 'kinds' }];
  if (asked.length === 0) return [{ code: 'no kind required' }];
  const wanted = asked.length < byDefault.kinds ? 'fewer than usual' : 'enough';
  return [
    ...(others.length === 0 ? [] : [{ code: 'kinds not required', kinds: others, wanted } as const]),
    { code: 'kinds required', kinds: asked, wanted },
  ];
}

const characterKinds: readonly CharacterKind[] = ['upper case', 'lower case', 'number', 'symbol'];

function reuse({ remembered }: PasswordRules): readonly PasswordRule[] {
  if (remembered === undefined) return [{ code: 'not readable', rule: 'reuse' }];
  return [remembered === 0 ? { code: 'reuse allowed' } : { code: 'reuse refused', last: remembered }];
}

/** An expiry counts at once, unlike the rules for new passwords (same page). */
function expiry({ expiry }: PasswordRules): readonly PasswordRule[] {
  if (expiry === undefined) return [{ code: 'not readable', rule: 'expiry' }];
  return [expiry === 0 ? { code: 'never expire' } : { code: 'expire', days: expiry }];
}

function hardExpiry({ expiry, hardExpiry }: PasswordRules): readonly PasswordRule[] {
  if (expiry === 0 || hardExpiry === false) return [];
  return [
    hardExpiry === undefined ? { code: 'not readable', rule: 'hard expiry' } : { code: 'expired cannot be changed' },
  ];
}

function ownChange({ ownChange }: PasswordRules): readonly PasswordRule[] {
  if (ownChange === undefined) return [{ code: 'not readable', rule: 'own change' }];
  return [{ code: ownChange ? 'own change' : 'own change where allowed' }];
}
