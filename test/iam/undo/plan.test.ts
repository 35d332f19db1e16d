import { describe, expect, it } from 'vitest';
import type { Change } from '../../../iam/change.ts';
import type { CloudTrailRecord } from '../../../iam/cloudtrail/record.ts';
import { explain } from '../../../iam/explain.ts';
import { nothingKnown } from '../../../iam/state/look-up.ts';
import type { State } from '../../../iam/state/state.ts';
import { walk } from '../../../iam/state/walk.ts';
import { undoPlan } from '../../../iam/undo/plan/undo-plan.ts';
import { answer, aRecord, policyArn, text } from '../state/apply/a-record.ts';

const whole: State = { ...nothingKnown, whole: new Set(['user', 'group', 'role', 'policy', 'instanceProfile']) };
const readOnly = 'arn:aws:iam::aws:policy/ReadOnlyAccess';

const role = (id: string, second: number, more = {}) =>
  aRecord(
    'CreateRole',
    { roleName: 'batch', assumeRolePolicyDocument: text, ...more },
    answer('role', { roleId: id }),
    second,
  );
const user = (second: number) =>
  aRecord('CreateUser', { userName: 'sato' }, answer('user', { userId: 'AIDA1' }), second);
const onBatch = (eventName: string, request: object, second: number) =>
  aRecord(eventName, { roleName: 'batch', ...request }, {}, second);

/** The plan for what was done last, after what was done before it. */
function planFor(earlier: readonly CloudTrailRecord[], session: readonly CloudTrailRecord[], from = whole) {
  const { known } = walk(from, [...earlier, ...session]);
  const changes = session.flatMap((record, index): readonly Change[] => {
    const before = known[earlier.length + index];
    return before === undefined ? [] : [explain(record, {}, before)];
  });
  return undoPlan(changes, changes);
}

function commands(plan: ReturnType<typeof planFor>): readonly string[] {
  return plan?.kind === 'plan' ? plan.commands : [];
}

function codes(plan: ReturnType<typeof planFor>): readonly string[] {
  return plan?.kind === 'plan' ? plan.left.map(({ code }) => code) : [];
}

describe('A plan leaves to the records', () => {
  it('what was deleted and made again under the same name: the one that lives on is not deleted', () => {
    const plan = planFor([role('AROA1', 0)], [onBatch('DeleteRole', {}, 1), role('AROA2', 2)]);
    expect(plan).toBeUndefined();
  });

  it('a new user with a key, which goes with the user', () => {
    const key = aRecord('CreateAccessKey', { userName: 'sato' }, answer('accessKey', { accessKeyId: 'AKIA1' }), 2);
    expect(planFor([], [user(1), key])).toBeUndefined();
  });

  it('a key that was made beside something else, for which the record has a command', () => {
    const key = aRecord('CreateAccessKey', { userName: 'sato' }, answer('accessKey', { accessKeyId: 'AKIA1' }), 2);
    const attach = aRecord('AttachUserPolicy', { userName: 'sato', policyArn: readOnly }, {}, 3);
    expect(planFor([user(0)], [key, attach])).toBeUndefined();
  });

  it('a role of which not all policies are known, so that it could come back without its boundary', () => {
    const tag = onBatch('TagRole', { tags: [{ key: 'a', value: 'b' }] }, 1);
    expect(planFor([tag], [onBatch('DeleteRole', {}, 2)], nothingKnown)).toBeUndefined();
  });

  it('a version that has to be made where five stand already', () => {
    const version = (second: number) =>
      aRecord('CreatePolicyVersion', { policyArn: policyArn('p'), policyDocument: text }, {}, second);
    const made = aRecord(
      'CreatePolicy',
      { policyName: 'p', policyDocument: text },
      answer('policy', { arn: policyArn('p') }),
    );
    const earlier = [made, version(1), version(2), version(3), version(4)];
    const deleted = aRecord('DeletePolicyVersion', { policyArn: policyArn('p'), versionId: 'v2' }, {}, 5);
    expect(planFor(earlier, [deleted, version(6)])).toMatchObject({ kind: 'plan' });
    const others = planFor(
      [...earlier, deleted, version(6)],
      [
        aRecord('SetDefaultPolicyVersion', { policyArn: policyArn('p'), versionId: 'v3' }, {}, 7),
        aRecord('DeletePolicyVersion', { policyArn: policyArn('p'), versionId: 'v1' }, {}, 8),
        version(9),
      ],
    );
    expect(commands(others)[0] ?? '').not.toContain('create-policy-version');
  });
});

describe('A plan', () => {
  it('deletes a new role that has a policy of AWS, which no state holds', () => {
    const plan = planFor([], [role('AROA1', 1), onBatch('AttachRolePolicy', { policyArn: readOnly }, 2)]);
    expect(commands(plan)).toEqual([
      `aws iam detach-role-policy --role-name batch --policy-arn ${readOnly}`,
      'aws iam delete-role --role-name batch',
    ]);
  });

  it('puts a description back that was empty, and states a number as a number', () => {
    const described = (description: string) => onBatch('UpdateRole', { description, maxSessionDuration: 7200 }, 1);
    expect(commands(planFor([role('AROA1', 0)], [described('new')]))).toEqual([
      "aws iam update-role --role-name batch --description '' --max-session-duration 3600",
    ]);
    const plan = planFor([role('AROA1', 0, { description: 'https://example.com' })], [described('new')]);
    expect(commands(plan)[0]).toContain('"MaxSessionDuration": 3600}');
  });

  it('does not put a trust policy back that names somebody by an id, which IAM refuses', () => {
    const byId =
      '{"Statement":[{"Effect":"Allow","Principal":{"AWS":"AROAEXAMPLEID12345678"},"Action":"sts:AssumeRole"}]}';
    const earlier = [role('AROA1', 0, { assumeRolePolicyDocument: byId })];
    const plan = planFor(earlier, [onBatch('UpdateAssumeRolePolicy', { policyDocument: text }, 1)]);
    expect(commands(plan)).toEqual([]);
    expect(codes(plan)).toEqual(['unique ids in the trust']);
  });

  it('makes a user again before the role that trusts the user', () => {
    const trust = `{"Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:user/sato"},"Action":"sts:AssumeRole"}]}`;
    const earlier = [user(0), role('AROA1', 0, { assumeRolePolicyDocument: trust })];
    const session = [onBatch('DeleteRole', {}, 1), aRecord('DeleteUser', { userName: 'sato' }, {}, 2)];
    const made = commands(planFor(earlier, session)).filter((command) => command.includes(' create-'));
    expect(made.map((command) => command.split(' ')[2])).toEqual(['create-user', 'create-role']);
  });

  it('takes a tag off before it sets one whose key differs in case only', () => {
    const tag = (key: string, value: string, second: number) => onBatch('TagRole', { tags: [{ key, value }] }, second);
    const plan = planFor([role('AROA1', 0), tag('Team', 'a', 1)], [tag('team', 'b', 2)]);
    expect(commands(plan).map((command) => command.split(' ')[2])).toEqual(['untag-role', 'tag-role']);
  });

  it('says of a user who is made again that keys of every kind do not come back', () => {
    const key = aRecord(
      'UploadSSHPublicKey',
      { userName: 'sato' },
      answer('sSHPublicKey', { sSHPublicKeyId: 'APKA1' }),
      1,
    );
    const gone = [
      aRecord('DeleteSSHPublicKey', { userName: 'sato', sSHPublicKeyId: 'APKA1' }, {}, 2),
      aRecord('DeleteUser', { userName: 'sato' }, {}, 3),
    ];
    expect(codes(planFor([user(0), key], gone))).toContain('credentials');
  });
});

describe('A plan names nothing that was deleted later', () => {
  const createPolicy = aRecord(
    'CreatePolicy',
    { policyName: 'p', policyDocument: text },
    answer('policy', { policyId: 'ANPA1', arn: policyArn('p') }),
    0,
  );
  const attach = onBatch('AttachRolePolicy', { policyArn: policyArn('p') }, 1);
  const detach = onBatch('DetachRolePolicy', { policyArn: policyArn('p') }, 2);
  const deletePolicy = aRecord('DeletePolicy', { policyArn: policyArn('p') }, {}, 3);

  function planOf(undone: readonly string[]) {
    const { known } = walk(whole, [role('AROA1', 0), createPolicy, attach, detach, deletePolicy]);
    const later = [detach, deletePolicy].flatMap((record, index): readonly Change[] => {
      const before = known[3 + index];
      return before === undefined ? [] : [explain(record, {}, before)];
    });
    return undoPlan(
      later.filter(({ record }) => undone.includes(record.eventName)),
      later,
    );
  }

  it('to attach a policy that is gone by now would fail, and is told', () => {
    const plan = planOf(['DetachRolePolicy']);
    expect([commands(plan), codes(plan)]).toEqual([[], ['deleted later']]);
  });

  it('where the same plan makes the policy again, it is attached', () => {
    const plan = planOf(['DetachRolePolicy', 'DeletePolicy']);
    expect(commands(plan).at(-1)).toContain('attach-role-policy');
    expect(codes(plan)).not.toContain('deleted later');
  });
});

describe('A plan has nothing to do', () => {
  const put = onBatch('PutRolePolicy', { policyName: 'own', policyDocument: text }, 1);
  const drop = onBatch('DeleteRolePolicy', { policyName: 'own' }, 2);
  const password = (eventName: string, second: number) => aRecord(eventName, { userName: 'sato' }, {}, second);

  /** The plan for some of the calls, after all of them. */
  function planOfSome(records: readonly CloudTrailRecord[], some: readonly CloudTrailRecord[]) {
    const { known } = walk(whole, [role('AROA1', 0), user(0), ...records]);
    const changes = records.flatMap((record, index): readonly Change[] => {
      const before = known[index + 2];
      return before === undefined ? [] : [explain(record, {}, before)];
    });
    return undoPlan(
      changes.filter(({ record }) => some.includes(record)),
      changes,
    );
  }

  it('where a call changed nothing', () => {
    const again = onBatch('PutRolePolicy', { policyName: 'own', policyDocument: text }, 2);
    expect(planOfSome([put, again], [again])).toEqual({ kind: 'nothing', why: 'changed nothing' });
  });

  it('where several calls took each other back', () => {
    expect(planOfSome([put, drop], [put, drop])).toEqual({ kind: 'nothing', why: 'as before' });
  });

  it('where a later call took it back, which is not the same as that it was so before', () => {
    expect(planOfSome([put, drop], [put])).toEqual({ kind: 'nothing', why: 'taken back later' });
  });

  it('but not where a password was deleted and another one made', () => {
    const [deleted, made] = [password('DeleteLoginProfile', 2), password('CreateLoginProfile', 3)];
    const plan = planOfSome([password('CreateLoginProfile', 1), deleted, made], [deleted]);
    expect(codes(plan)).toEqual(['credentials']);
  });
});
