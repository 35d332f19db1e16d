import { asText, type Fields, valueAt } from '../cloudtrail/fields.ts';

/**
 * All rules of a password policy as a call sets them; a rule that is not in a form we know is undefined. No call
 * changes some and keeps the others: what it leaves out gets the default of the API.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAccountPasswordPolicy.html
 */
export type PasswordRules = Readonly<{
  minimumLength: number | undefined;
  /** Whether each kind of character has to be in a password. */
  required: Readonly<Record<CharacterKind, boolean | undefined>>;
  /** How many former passwords may not be used again. */
  remembered: number | undefined;
  /** Days until a password expires; 0 for never. */
  expiry: number | undefined;
  /** Whether a password that has expired can no longer be changed in the console. */
  hardExpiry: boolean | undefined;
  /** Whether every user may change their own password, whatever their policies say. */
  ownChange: boolean | undefined;
}>;

export type CharacterKind = 'upper case' | 'lower case' | 'number' | 'symbol';

export function passwordRulesIn(request: Fields): PasswordRules {
  return {
    minimumLength: countAt(request, 'minimumPasswordLength', 6),
    required: {
      'upper case': truthAt(request, 'requireUppercaseCharacters'),
      'lower case': truthAt(request, 'requireLowercaseCharacters'),
      number: truthAt(request, 'requireNumbers'),
      symbol: truthAt(request, 'requireSymbols'),
    },
    remembered: countAt(request, 'passwordReusePrevention', 0),
    expiry: countAt(request, 'maxPasswordAge', 0),
    hardExpiry: truthAt(request, 'hardExpiry'),
    ownChange: truthAt(request, 'allowUsersToChangePassword'),
  };
}

function countAt(request: Fields, name: string, whenAbsent: number): number | undefined {
  const value = valueAt(request, name) ?? whenAbsent;
  return /^\d{1,4}$/.test(asText(value) ?? '') ? Number(value) : undefined;
}

function truthAt(request: Fields, name: string): boolean | undefined {
  const text = asText(valueAt(request, name) ?? false)?.toLowerCase();
  return text === 'true' ? true : text === 'false' ? false : undefined;
}
