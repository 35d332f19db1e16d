import { describe, expect, test } from 'vitest';
import { alertOf, readValue } from '../../../alert/pipe.ts';
import { type Before, notKept } from '../../../iam/state/before.ts';
import type { Entity } from '../../../iam/state/entities.ts';
import { nothingKnown } from '../../../iam/state/look-up.ts';
import { allow, arnOf, documentWith, policy, role, stateOf } from '../../iam/state/access/states.ts';
import { recordOf } from '../records.ts';
import { pointsOf } from '../words/en/said.ts';

const event = (eventName: string, requestParameters: object) => recordOf({ eventName, requestParameters });
const detached = event('DetachRolePolicy', { roleName: 'billing', policyArn: arnOf('Read') });

function pointsWith(before: Before, of: object = detached): readonly string[] {
  const read = readValue('m-1', of, '');
  if (read.kind !== 'record') throw new Error(read.reason);
  return pointsOf(alertOf(read, before));
}

function known(before: readonly Entity[], after: readonly Entity[]): Before {
  const touched = after.filter(({ kind }) => kind !== 'policy').map(({ key }) => key);
  return { kind: 'known', before: stateOf(...before), after: stateOf(...after), touched, order: 'certain' };
}

const notKnown = 'What the policy allowed is not known: the event holds its name, not its text.';

describe('what the policy allowed is called not known', () => {
  test('where no state is kept', () => {
    expect(pointsWith(notKept)).toContain(notKnown);
  });

  test('where the state could not be read, which is said', () => {
    const points = pointsWith({ kind: 'unknown', reason: 'could not be read' });
    expect(points.slice(0, 2)).toEqual([
      notKnown,
      'The kept state of the account could not be read, so what was there before is not known.',
    ]);
  });

  test('where the state has nothing of what the record speaks of', () => {
    const before: Before = {
      kind: 'known',
      before: nothingKnown,
      after: nothingKnown,
      touched: [role('billing').key],
      order: 'certain',
    };
    expect(pointsWith(before)).toContain(notKnown);
  });

  test('by the name of the policy where the state lacks its text', () => {
    const points = pointsWith(known([role('billing', { attached: ['Read'] })], [role('billing')]));
    expect(points[0]).toBe('What policy Read allows is not known: its text was not read.');
    expect(points).not.toContain(notKnown);
  });

  test('nowhere where the state has it', () => {
    const text = policy('Read', allow('s3:GetObject'));
    const points = pointsWith(known([role('billing', { attached: ['Read'] }), text], [role('billing'), text]));
    expect(points).toEqual(['Lost: s3:GetObject on everything. No identity policy of the role allows it any more.']);
  });
});

test('a loss is not claimed for all policies where one of them is not known', () => {
  const rest = [policy('Read', allow('s3:GetObject'))];
  const before = known(
    [role('billing', { attached: ['Read', 'Dark'] }), ...rest],
    [role('billing', { attached: ['Dark'] }), ...rest],
  );
  expect(pointsWith(before).slice(0, 2)).toEqual([
    'Lost: s3:GetObject on everything. No identity policy that is known allows it any more.',
    'What policy Dark allows is not known: its text was not read.',
  ]);
});

test('nor where the state may not hold all of them', () => {
  const unsure = { unsure: new Set(['inline'] as const) };
  const rest = [policy('Read', allow('s3:GetObject'))];
  const before = known(
    [{ ...role('billing', { attached: ['Read'] }), ...unsure }, ...rest],
    [{ ...role('billing'), ...unsure }, ...rest],
  );
  expect(pointsWith(before)).toContain('Not all policies are known: another one could change this.');
});

test('a trust policy that says the same is said to say the same', () => {
  const trust = (sid: string) => ({
    Version: '2012-10-17',
    Statement: [
      { Sid: sid, Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' },
    ],
  });
  const before = known([role('billing', { trust: trust('one') })], [role('billing', { trust: trust('two') })]);
  const update = event('UpdateAssumeRolePolicy', { roleName: 'billing', policyDocument: JSON.stringify(trust('two')) });
  expect(pointsWith(before, update)).toContain('Who may assume it is the same as before.');
});

test('that a later change was known already is said with what was lost', () => {
  const rest = [policy('Read', allow('s3:GetObject'))];
  const before = known([role('billing', { attached: ['Read'] }), ...rest], [role('billing'), ...rest]);
  if (before.kind === 'unknown') throw new Error('not known');
  expect(pointsWith({ ...before, order: 'uncertain' })).toContain(
    'A later change of the same was known already: which of them came first is not certain.',
  );
});

test('a door to everything is told first among many things that were lost', () => {
  const before = role('billing', {
    inline: { a: allow('a:One'), b: allow('b:Two', 'b'), c: allow('c:Three', 'c'), d: allow('d:Four', 'd') },
  });
  const after = role('billing', {
    inline: { open: documentWith({ Effect: 'Allow', Action: '*', Resource: 'arn:aws:s3:::x' }) },
  });
  const put = event('PutRolePolicy', { roleName: 'billing', policyName: 'open', policyDocument: '{}' });
  const points = pointsWith(known([before], [after]), put);
  expect(points.filter((point) => point.startsWith('Lost'))).toHaveLength(2);
  expect(points).toContain('Gained: everything except a:One on x.');
  expect(points).toContain('2 more differences in access.');
});

test('a long trust policy of which the part that is not shown differs is not said to say the same', () => {
  const statement = (name: string) => ({
    Effect: 'Allow',
    Principal: { AWS: `arn:aws:iam::123456789012:role/${name}` },
    Action: 'sts:AssumeRole',
    Condition: { StringEquals: { 'aws:SourceVpc': `vpc-${name}` } },
  });
  const trust = (last: string) => ({
    Version: '2012-10-17',
    Statement: ['a', 'b', 'c', 'd', 'e', 'f', last].map(statement),
  });
  const put = event('UpdateAssumeRolePolicy', { roleName: 'billing', policyDocument: JSON.stringify(trust('z')) });
  const points = pointsWith(
    known([role('billing', { trust: trust('y') })], [role('billing', { trust: trust('z') })]),
    put,
  );
  expect(points).not.toContain('Who may assume it is the same as before.');
  expect(points.find((point) => point.startsWith('Before:'))).toContain('role y of this account');
});
