import { expect, test } from 'vitest';
import { textIn } from '../../../iam/actions/text-in.ts';

const request = {
  roleName: 'billing-export',
  sAMLProviderArn: 'arn:aws:iam::123456789012:saml-provider/Corp',
  tags: [{ key: 'team', value: 'payments' }, { key: 'env' }, 'stray'],
  tagKeys: ['team', 'env'],
  properties: { 'RoleManager/Enabled': 'true' },
  maxSessionDuration: 3600,
  empty: [],
};

test.each([
  ['roleName', 'billing-export'],
  ['SAMLProviderArn', 'arn:aws:iam::123456789012:saml-provider/Corp'],
  ['maxSessionDuration', '3600'],
  ['tags.key', 'team, env'],
  ['tagKeys', 'team, env'],
  ['properties', 'RoleManager/Enabled'],
  ['empty', undefined],
  ['tags.key.more', undefined],
  ['__proto__', undefined],
  ['constructor.name', undefined],
])('%s leads to %s', (path, text) => {
  expect(textIn(request, path)).toBe(text);
});
