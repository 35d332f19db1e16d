import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commandOf } from '../../../iam/undo/command.ts';
import { arrivedOf } from './shell.ts';

const template = 'attach-role-policy --role-name {roleName} --policy-arn {policyArn}';
const command = (roleName: string, policyArn = 'p') =>
  commandOf('iam', template, (path) => (path === 'roleName' ? roleName : policyArn));

describe('a command is safe to paste', () => {
  test.each([
    ['web', 'aws iam attach-role-policy --role-name web --policy-arn p'],
    ['-foo', 'aws iam attach-role-policy --role-name=-foo --policy-arn p'],
    ['=ls', "aws iam attach-role-policy --role-name '=ls' --policy-arn p"],
    ["o'neil $x", "aws iam attach-role-policy --role-name 'o'\\''neil $x' --policy-arn p"],
    [
      'file:///etc/passwd',
      `aws iam attach-role-policy --cli-input-json '{"RoleName": "file\\u003a\\u002f\\u002f/etc/passwd", "PolicyArn": "p"}'`,
    ],
    ['é', `aws iam attach-role-policy --cli-input-json '{"RoleName": "\\u00e9", "PolicyArn": "p"}'`],
  ])('%s', (roleName, expected) => {
    expect(command(roleName)).toBe(expected);
  });

  test.each(['', 'a\nb', 'a\u0000', '\ud800', 'x'.repeat(1001)])('and is not printed for %j', (roleName) => {
    expect(command(roleName)).toBeUndefined();
  });

  test('a member of JSON is named as the API names it', () => {
    const arn = 'arn:aws:iam::1:oidc-provider/x';
    const remove = 'remove-client-id-from-open-id-connect-provider --open-id-connect-provider-arn {a} --client-id {b}';
    expect(commandOf('iam', remove, (path) => (path === 'a' ? arn : 'https://x'))).toContain(
      '{"OpenIDConnectProviderArn": "arn:aws:iam::1:oidc-provider/x", "ClientID": ',
    );
  });
});

const hostile = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom('-', '=', "'", '\\', ':', '/', '.', 'f', 'i', 'l', 'e', 'w', '$', '`', '!', ' '),
    minLength: 1,
  }),
  fc.constantFrom('https://evil.example/', 'fileb://x', 'WWW.evil.example', '~', '--role-name', "'"),
);

test('whatever a value holds, it arrives unchanged, and nobody makes a link of it', () => {
  fc.assert(
    fc.property(hostile, hostile, (role, policy) => {
      const said = command(role, policy);
      if (said === undefined) return;
      expect(arrivedOf(said)).toEqual({
        operation: 'attachrolepolicy',
        parameters: { rolename: role, policyarn: policy },
      });
      expect(said).not.toMatch(/:\/\/|www\./i);
      expect(said).toMatch(/^[\u0020-\u007e]*$/);
    }),
    { numRuns: 2000 },
  );
});
