import { expect, test } from 'vitest';
import { overlap } from '../../../iam/policy/overlaps.ts';

const role = (name: string, account = '123456789012') => `arn:aws:iam::${account}:role/${name}`;

test.each([
  [role('x'), role('x')],
  [role('x'), role('x', '*')],
  [role('app-*'), role('app-ci')],
  [role('app-*'), role('*-ci')],
  [role('X'), role('x')],
  ['*', role('x')],
])('%s and %s have a name in common', (one, other) => {
  expect(overlap(one, other)).toBe(true);
  expect(overlap(other, one)).toBe(true);
});

test.each([
  [role('x'), role('y')],
  [role('x'), role('x', '210987654321')],
  [role('app-*'), role('job-*')],
  [role('*-ci'), role('*-cd')],
  [role('app-*'), 'arn:aws:iam::123456789012:user/app-*'],
])('%s and %s have none', (one, other) => {
  expect(overlap(one, other)).toBe(false);
  expect(overlap(other, one)).toBe(false);
});
