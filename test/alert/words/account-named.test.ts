import { expect, test } from 'vitest';
import { accountNamed } from '../../../alert/words/account-named.ts';

const [one, other] = ['123456789012', '210987654321'];

test('an account is named as soon as it has a name', () => {
  expect(accountNamed(one, { accountNames: { [one]: 'prod' } })).toEqual({ by: 'name', text: 'prod' });
});

test('a long name is cut, so that a subject has room for what happened', () => {
  const { text } = accountNamed(one, { accountNames: { [one]: 'billing-and-cost-management-production' } }) ?? {};
  expect(text).toBe('billing-and-cost-manage…');
});

test('one without a name is named by its number where another has a name, or where it is not the own one', () => {
  expect(accountNamed(one, { accountNames: { [other]: 'prod' } })).toEqual({ by: 'number', text: one });
  expect(accountNamed(one, { accountNames: {}, ownAccount: other })).toEqual({ by: 'number', text: one });
});

test('the only account is not named, nor one that is not recorded', () => {
  expect(accountNamed(one, { accountNames: {}, ownAccount: one })).toBeUndefined();
  expect(accountNamed(one, { accountNames: {} })).toBeUndefined();
  expect(accountNamed(undefined, { accountNames: { [one]: 'prod' } })).toBeUndefined();
});
