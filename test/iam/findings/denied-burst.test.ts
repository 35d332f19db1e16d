import { expect, test } from 'vitest';
import type { Change } from '../../../iam/change.ts';
import { deniedBursts, deniedCallsOfABurst } from '../../../iam/findings/denied-burst.ts';
import { aChange, by, denied, failed } from './a-change.ts';

const refused = (who = {}) => aChange('DeleteRole', { roleName: 'batch' }, { ...denied, ...who });
const times = (count: number, change: () => Change) => Array.from({ length: count }, change);

test('Five denied calls of one principal are a burst, in their order', () => {
  const calls = times(deniedCallsOfABurst, () => refused());
  expect(deniedBursts(calls)).toEqual([calls]);
});

test('Four are none', () => {
  expect(deniedBursts(times(deniedCallsOfABurst - 1, () => refused()))).toEqual([]);
});

test('Calls that succeeded or failed do not count, nor do they break the burst', () => {
  const calls = times(deniedCallsOfABurst, () => refused());
  const others = [aChange('DeleteRole', { roleName: 'batch' }), aChange('DeleteRole', { roleName: 'batch' }, failed)];
  expect(deniedBursts(calls.flatMap((call) => [call, ...others]))).toEqual([calls]);
});

test('Principals are never added up', () => {
  expect(deniedBursts([...times(3, () => refused()), ...times(3, () => refused(by.role('deploy')))])).toEqual([]);
});

test('People who share a single sign-on role are not one principal', () => {
  const roleName = 'AWSReservedSSO_Admin_0123456789abcdef';
  const person = (name: string) => ({
    userIdentity: { type: 'AssumedRole', arn: `arn:aws:sts::123456789012:assumed-role/${roleName}/${name}` },
  });
  expect(deniedBursts(['a', 'b', 'c', 'd', 'e'].map((name) => refused(person(name))))).toEqual([]);
});

test('Another session name does not make another principal of a role', () => {
  const session = (name: string) => ({
    userIdentity: { type: 'AssumedRole', arn: `arn:aws:sts::123456789012:assumed-role/deploy/${name}` },
  });
  expect(deniedBursts(['a', 'b', 'c', 'd', 'e'].map((name) => refused(session(name))))).toHaveLength(1);
});
