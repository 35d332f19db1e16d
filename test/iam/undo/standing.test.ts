import { expect, test } from 'vitest';
import type { CloudTrailRecord } from '../../../iam/cloudtrail/record.ts';
import { explain } from '../../../iam/explain.ts';
import { standingOf } from '../../../iam/undo/standing.ts';
import { answer, aRecord, policyArn, text } from '../state/apply/a-record.ts';

function standing(...records: readonly CloudTrailRecord[]) {
  const changes = records.map((record) => explain(record));
  return standingOf(changes, changes)?.code;
}

test('what was made and deleted is gone', () => {
  const made = aRecord('CreateUser', { userName: 'sato' }, answer('user', { userId: 'AIDA1' }), 1);
  expect(standing(made, aRecord('DeleteUser', { userName: 'sato' }, {}, 2))).toBe('gone');
});

test('a policy of which a version was made and deleted is not gone', () => {
  const version = { policyArn: policyArn('p'), policyDocument: text, setAsDefault: true };
  const made = aRecord('CreatePolicyVersion', version, answer('policyVersion', { versionId: 'v2' }), 1);
  const back = aRecord('SetDefaultPolicyVersion', { policyArn: policyArn('p'), versionId: 'v1' }, {}, 2);
  const deleted = aRecord('DeletePolicyVersion', { policyArn: policyArn('p'), versionId: 'v2' }, {}, 3);
  expect(standing(made, back, deleted)).not.toBe('gone');
});
