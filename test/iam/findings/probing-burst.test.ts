import { expect, test } from 'vitest';
import { deniedCallsOfABurst } from '../../../iam/findings/denied-burst.ts';
import { probingBursts } from '../../../iam/findings/probing-burst.ts';
import { aChange, by, failed, policy, trust } from './a-change.ts';

const asks = (more = {}) =>
  aChange(
    'UpdateAssumeRolePolicy',
    { roleName: 'mine', policyDocument: policy(trust({ AWS: 'arn:aws:iam::999999999999:role/admin' })) },
    { errorCode: 'MalformedPolicyDocumentException', errorMessage: 'Invalid principal in policy', ...more },
  );
const times = (count: number, more = {}) => Array.from({ length: count }, () => asks(more));
const missing = (eventName: string) =>
  Array.from({ length: deniedCallsOfABurst }, () =>
    aChange(eventName, { userName: 'x' }, { errorCode: 'NoSuchEntityException', errorMessage: 'cannot be found' }),
  );

test('Five trust policies refused for a principal that does not exist are a burst, in their order', () => {
  const calls = times(deniedCallsOfABurst);
  expect(probingBursts(calls)).toEqual([calls]);
});

test('Users that are looked for by changing them are probed as well', () => {
  expect(probingBursts(missing('UpdateLoginProfile'))).toHaveLength(1);
});

test('Four are none, nor are those of two principals', () => {
  expect(probingBursts(times(deniedCallsOfABurst - 1))).toEqual([]);
  expect(probingBursts([...times(3), ...times(3, by.role('deploy'))])).toEqual([]);
});

test('A clean-up that finds nothing to delete, and calls that fail for another reason, probe nothing', () => {
  expect(probingBursts(missing('DeleteUser'))).toEqual([]);
  expect(probingBursts(times(deniedCallsOfABurst, failed))).toEqual([]);
});
