import { describe, expect, it } from 'vitest';
import type { CloudTrailRecord } from '../../../../iam/cloudtrail/record.ts';
import { apply } from '../../../../iam/state/apply/apply.ts';
import { blank } from '../../../../iam/state/blank.ts';
import { nothingKnown } from '../../../../iam/state/look-up.ts';
import { answer, aRecord, found, policyArn, text } from './a-record.ts';

/** A call whose parameters CloudTrail left out because they were too large. */
function hidden(eventName: string, more = {}, second = 5): CloudTrailRecord {
  return aRecord(eventName, { reason: 'requestParameters too large', omitted: 'true' }, more, second);
}

describe('A call whose parameters are hidden', () => {
  it.each([
    ['role', 'CreateRole', 'role', { roleName: 'x', roleId: 'AROA1' }, 'x'],
    ['user', 'CreateUser', 'user', { userName: 'x', userId: 'AIDA1' }, 'x'],
    ['policy', 'CreatePolicy', 'policy', { policyName: 'x', policyId: 'ANPA1', arn: policyArn('x') }, policyArn('x')],
  ] as const)('makes a %s of which only the answer is known', (kind, eventName, member, fields, called) => {
    const { after } = apply(nothingKnown, hidden(eventName, answer(member, fields)));
    expect(found(after, kind, called).unsure).toEqual(blank(kind, called).unsure);
    expect(found(after, kind, called).name).toBe('x');
  });

  it('leaves what its answer names as it was, but unsure', () => {
    const arn = 'arn:aws:iam::123456789012:saml-provider/corp';
    const create = aRecord(
      'CreateSAMLProvider',
      { name: 'corp', sAMLMetadataDocument: '<a/>' },
      { responseElements: { sAMLProviderArn: arn } },
    );
    const made = apply(nothingKnown, create).after;
    const { before, after } = apply(made, hidden('UpdateSAMLProvider', { responseElements: { sAMLProviderArn: arn } }));
    expect(found(before, 'samlProvider', arn).unsure).toEqual(new Set());
    expect(found(after, 'samlProvider', arn).unsure).toContain('metadata');
  });

  it('does nothing where nothing says whom it means', () => {
    for (const name of ['PutRolePolicy', 'CreatePolicyVersion', 'DeleteLoginProfile', 'UpdateAssumeRolePolicy']) {
      const { before, after, touched } = apply(nothingKnown, hidden(name));
      expect([after.entities.size, before === after, touched]).toEqual([0, true, []]);
    }
  });

  it('says of the account that what it set is not known', () => {
    const rules = apply(nothingKnown, aRecord('UpdateAccountPasswordPolicy', { minimumPasswordLength: 14 })).after;
    const { before, after } = apply(rules, hidden('UpdateAccountPasswordPolicy'));
    expect(before.account.passwordPolicy).toBe(rules.account.passwordPolicy);
    expect(after.account.passwordPolicy).toBeUndefined();
  });

  it('does not come over what is known since', () => {
    const put = aRecord('UpdateAssumeRolePolicy', { roleName: 'x', policyDocument: text }, {}, 9);
    const state = apply(nothingKnown, put).after;
    const late = apply(state, hidden('CreateRole', answer('role', { roleName: 'x', roleId: 'AROA1' })));
    expect([late.order, late.after.entities.size]).toEqual(['uncertain', 1]);
  });
});
