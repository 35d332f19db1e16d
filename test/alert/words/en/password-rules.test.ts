import { expect, test } from 'vitest';
import { passwordRulesOf } from '../../../../alert/content/password-rules.ts';
import { plain } from '../../../../alert/phrase.ts';
import { sayPasswordRules } from '../../../../alert/words/en/password-rules.ts';
import { changeOf, denied } from '../../records.ts';
import { pointsOf } from './said.ts';

const kinds = {
  requireUppercaseCharacters: true,
  requireLowercaseCharacters: true,
  requireNumbers: true,
  requireSymbols: true,
};
const strong = { minimumPasswordLength: 14, ...kinds, passwordReusePrevention: 24, allowUsersToChangePassword: true };
const allKinds = 'upper-case letters, lower-case letters, numbers and symbols required';
const atDefault =
  "The rules now: at least 6 characters (8 by AWS's default policy); no kind of character required (three of four by AWS's default policy); former passwords may be used again; passwords never expire; users may change their own only where a policy allows it.";

test.each<[what: string, request: Record<string, unknown>, sentence: string]>([
  [
    'strong rules',
    { ...strong, maxPasswordAge: 90 },
    `The rules now: at least 14 characters; ${allKinds}; the last 24 passwords may not be used again; passwords expire after 90 days, older ones at once; users may change their own.`,
  ],
  ['what is left out, as the default of the API', {}, atDefault],
  [
    'what is written as text or as null, as CloudTrail may have it',
    { minimumPasswordLength: '6', requireSymbols: 'false', maxPasswordAge: null },
    atDefault,
  ],
  [
    'a missing kind of character',
    { ...strong, requireSymbols: false },
    'The rules now: at least 14 characters; no symbols required; upper-case letters, lower-case letters and numbers required; the last 24 passwords may not be used again; passwords never expire; users may change their own.',
  ],
  [
    'few kinds of characters with what is usual',
    { ...strong, requireSymbols: false, requireNumbers: false },
    "The rules now: no numbers or symbols required; upper-case letters and lower-case letters required (three of four by AWS's default policy); at least 14 characters; the last 24 passwords may not be used again; passwords never expire; users may change their own.",
  ],
  [
    'passwords used again before what is strong',
    { ...strong, passwordReusePrevention: 0 },
    `The rules now: former passwords may be used again; at least 14 characters; ${allKinds}; passwords never expire; users may change their own.`,
  ],
  [
    'a hard expiry, and numbers of one',
    { ...strong, maxPasswordAge: 1, passwordReusePrevention: 1, hardExpiry: true },
    `The rules now: at least 14 characters; ${allKinds}; the last password may not be used again; passwords expire after 1 day, older ones at once; an expired one can no longer be changed in the console; users may change their own.`,
  ],
  [
    'a hard expiry that never comes',
    { ...strong, hardExpiry: true },
    `The rules now: at least 14 characters; ${allKinds}; the last 24 passwords may not be used again; passwords never expire; users may change their own.`,
  ],
  [
    'what is in no form that we know, instead of a guess',
    {
      minimumPasswordLength: '<!channel>',
      requireSymbols: 'perhaps',
      passwordReusePrevention: [],
      maxPasswordAge: -1,
      hardExpiry: {},
      allowUsersToChangePassword: 1,
    },
    'The rules now: the minimum length could not be read; which characters are required could not be read; how many former passwords are refused could not be read; when passwords expire could not be read; what follows when a password has expired could not be read; whether users may change their own could not be read.',
  ],
])('A password policy tells %s', (_, request, sentence) => {
  expect(plain(sayPasswordRules(passwordRulesOf(request)))).toBe(sentence);
});

function points(members: object): readonly string[] {
  return pointsOf(changeOf({ eventName: 'UpdateAccountPasswordPolicy', ...members }));
}

test('the rules come first among the points of a change', () => {
  expect(points({ requestParameters: null })[0]).toBe(atDefault);
});

test.each<[what: string, members: object]>([
  ['an attempt, which sets no rule', { requestParameters: {}, ...denied }],
  ['a request that CloudTrail left out', { requestParameters: { omitted: 'true' } }],
])('no rules are told of %s', (_, members) => {
  expect(points(members).filter((point) => point.includes('rules now'))).toEqual([]);
});
