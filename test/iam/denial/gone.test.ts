import { expect, test } from 'vitest';
import { goneIn } from '../../../iam/denial/gone.ts';

test.each([
  [
    'No OpenIDConnect provider found in your account for https://token.actions.githubusercontent.com',
    'OIDC provider',
    'token.actions.githubusercontent.com',
  ],
  ["OpenIDConnect provider's HTTPS certificate doesn't match configured thumbprint", 'OIDC provider', undefined],
  ['An error occurred (InvalidIdentityToken): Incorrect token audience', 'OIDC provider', undefined],
  ["Specified provider doesn't exist (Service: AWSSecurityTokenService; Status Code: 400)", 'SAML provider', undefined],
  [
    'Value (app) for parameter iamInstanceProfile.name is invalid. Invalid IAM Instance Profile name',
    'instance profile',
    'app',
  ],
  ['(NoSuchEntity) when calling the GetRole operation: The role with name app cannot be found.', 'role', 'app'],
  ['The user with name kimura cannot be found.', 'user', 'kimura'],
  ['The group with name ops cannot be found.', 'group', 'ops'],
  [
    'Policy arn:aws:iam::111111111111:policy/Read does not exist or is not attachable.',
    'policy',
    'arn:aws:iam::111111111111:policy/Read',
  ],
])('“%s” says that IAM does not have %s %s', (text, what, name) => {
  expect(goneIn(text)).toEqual({ what, name });
});

test('other errors say nothing of IAM', () => {
  for (const text of ['The bucket with name x cannot be found', 'User x cannot be found', 'Connection refused'])
    expect(goneIn(text)).toBeUndefined();
});
