import { expect, test } from 'vitest';
import type { CloudTrailRecord } from '../../../iam/cloudtrail/record.ts';
import { explain } from '../../../iam/explain.ts';
import { nothingKnown } from '../../../iam/state/look-up.ts';
import { walk } from '../../../iam/state/walk.ts';
import { leftAsItWas } from '../../../iam/undo/plan/as-it-was.ts';
import { aRecord, policyArn, text } from '../state/apply/a-record.ts';

const onBatch = (eventName: string, request: object, second: number) =>
  aRecord(eventName, { roleName: 'batch', ...request }, {}, second);
const attach = (second: number) => onBatch('AttachRolePolicy', { policyArn: policyArn('p') }, second);
const detach = (second: number) => onBatch('DetachRolePolicy', { policyArn: policyArn('p') }, second);
const put = (second: number) => onBatch('PutRolePolicy', { policyName: 'own', policyDocument: text }, second);
const trust = (second: number) => onBatch('UpdateAssumeRolePolicy', { policyDocument: text }, second);

/** Of the last of these calls, where nothing is known before the first. */
function last(...records: readonly CloudTrailRecord[]): boolean {
  const [record, before] = [records.at(-1), walk(nothingKnown, [...records]).known.at(-1)];
  if (record === undefined || before === undefined) throw new Error('No record was applied.');
  return leftAsItWas(explain(record, {}, before));
}

test('what is put again as it stands left everything as it was', () => {
  expect([last(put(1), put(2)), last(attach(1), attach(2)), last(trust(1), trust(2))]).toEqual([true, true, true]);
});

test('a tag that is set again to the same value was there, and is not to be taken off', () => {
  const tag = (second: number) => onBatch('TagRole', { tags: [{ key: 'team', value: 'a' }] }, second);
  expect([last(tag(1)), last(tag(1), tag(2))]).toEqual([false, true]);
});

test('what nothing was known of before may have changed', () => {
  expect([last(put(1)), last(attach(1)), last(trust(1))]).toEqual([false, false, false]);
});

test('what was taken away a second time was there, whatever the state says', () => {
  expect(last(attach(1), detach(2), detach(3))).toBe(false);
});

test('a refused call is not asked about', () => {
  const refused = { ...put(2), outcome: { kind: 'failed', code: 'LimitExceeded', message: undefined } } as const;
  expect(last(put(1), refused)).toBe(false);
});
