import { expect, test } from 'vitest';
import { plain } from '../../../../alert/phrase.ts';
import { changeOf, denied } from '../../records.ts';
import { inEnglish } from './said.ts';

function said(members: Readonly<Record<string, unknown>>): readonly string[] {
  return inEnglish(changeOf(members)).next.flatMap((next) =>
    next.kind === 'advice' ? plain(next.text) : next.commands,
  );
}

const toOneself = {
  eventName: 'AttachUserPolicy',
  requestParameters: { userName: 'kimura', policyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' },
};

test('what to do about an attempt is told, and no way back, since nothing changed', () => {
  expect(said({ ...toOneself, ...denied })).toEqual(['Ask them, and look at what else they tried.']);
});

test('of a change both are told', () => {
  expect(said(toOneself)).toEqual([
    expect.stringMatching(/^Ask who wanted an administrator/),
    'aws iam detach-user-policy --user-name kimura --policy-arn arn:aws:iam::aws:policy/AdministratorAccess',
  ]);
});

test('of an attempt that worries nobody nothing is told', () => {
  expect(said({ eventName: 'DeleteGroup', requestParameters: { groupName: 'g' }, ...denied })).toEqual([]);
});
