import { expect, test } from 'vitest';
import { afterDenials } from '../../../iam/policy/after-denials.ts';
import { parsePolicyDocument } from '../../../iam/policy/parse.ts';

const own = '123456789012';
const kimura = { AWS: `arn:aws:iam::${own}:user/kimura` };
const sato = { AWS: `arn:aws:iam::${own}:user/sato` };
const okta = { Federated: `arn:aws:iam::${own}:saml-provider/Okta` };

function allow(Principal: unknown, Action: unknown = 'sts:AssumeRole'): object {
  return { Effect: 'Allow', Principal, Action };
}

function deny(Principal: unknown, more: object = {}): object {
  return { Effect: 'Deny', Principal, Action: 'sts:AssumeRole', ...more };
}

/** Whom the Allow statements still name. */
function remaining(...Statement: readonly object[]): readonly string[] {
  const text = parsePolicyDocument({ Statement });
  const statements = text.kind === 'parsed' ? afterDenials(text.statements) : [];
  const allows = statements.filter(({ effect }) => effect === 'Allow');
  return allows.flatMap(({ principals }) =>
    principals.kind === 'not said' ? [] : principals.values.map(({ value }) => value),
  );
}

test.each<[what: string, statements: readonly object[], names: readonly string[]]>([
  ['one who is let in and refused by the same name', [allow(kimura), deny(kimura)], []],
  ['only that one of several', [allow({ AWS: [kimura.AWS, sato.AWS] }), deny(kimura)], [sato.AWS]],
  ['an account, by number or by ARN', [allow({ AWS: own }), deny({ AWS: `arn:aws:iam::${own}:root` })], []],
  ['everybody, where everybody is refused', [allow(kimura), allow({ Service: 'a.amazonaws.com' }), deny('*')], []],
  ['everyone, where everyone is refused', [allow('*'), deny({ AWS: '*' })], []],
  [
    'everyone but some, where everyone is refused',
    [{ Effect: 'Allow', NotPrincipal: kimura, Action: 'sts:AssumeRole' }, deny('*')],
    [],
  ],
  ['by any of several denials', [allow({ AWS: [kimura.AWS, sato.AWS] }), deny(kimura), deny(sato)], []],
  ['a provider by its own call', [allow(okta, 'sts:AssumeRoleWithSAML'), deny(okta, { Action: 'sts:*' })], []],
])('A Deny takes out %s', (_, statements, names) => {
  expect(remaining(...statements)).toEqual(names);
});

test.each<[what: string, statements: readonly object[], names: readonly string[]]>([
  ['under a condition', [allow(kimura), deny(kimura, { Condition: { Bool: { a: 'true' } } })], [kimura.AWS]],
  ['with a part that cannot be read', [allow(kimura), deny(kimura, { Extra: 1 })], [kimura.AWS]],
  ['of another call', [allow(kimura), deny(kimura, { Action: 'sts:TagSession' })], [kimura.AWS]],
  ['of a call that the provider does not need', [allow(okta, 'sts:AssumeRoleWithSAML'), deny('*')], [okta.Federated]],
  ['of one user of an account', [allow({ AWS: own }), deny(kimura)], [own]],
  ['of everybody but some', [allow(kimura), { ...deny({}), Principal: undefined, NotPrincipal: sato }], [kimura.AWS]],
  ['of somebody else', [allow(kimura), deny(sato)], [kimura.AWS]],
  ['that is no Deny', [allow(kimura), { ...deny(kimura), Effect: 'deny' }], [kimura.AWS]],
])('Nobody is taken out by a Deny %s', (_, statements, names) => {
  expect(remaining(...statements)).toEqual(names);
});
