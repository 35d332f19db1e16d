import { expect, test } from 'vitest';
import { group } from '../../../alert/group.ts';
import { plain } from '../../../alert/phrase.ts';
import { emailOf } from '../../../alert/render/email.ts';
import { slackFrom } from '../../../alert/render/slack.ts';
import { subjectOf } from '../../../alert/render/subject.ts';
import { worded } from '../../../alert/words/worded.ts';
import { changeOf } from '../records.ts';
import { headlineOf, inEnglish, pointsOf } from '../words/en/said.ts';

const reader = { language: 'en', timeZone: 'UTC', accountNames: { '210987654321': 'audit' } } as const;
const root = { type: 'Root', accountId: '123456789012', arn: 'arn:aws:iam::123456789012:root' };
const partner = { ...root, type: 'IAMUser', userName: 'kimura', invokedByDelegate: { accountId: '210987654321' } };
const tag = { eventName: 'TagRole', requestParameters: { roleName: 'a', tags: [{ key: 'k' }] } };

test('a partner is named before whose access it was, in a digest too', () => {
  const who = 'Partner account audit (210987654321), with the access of kimura,';
  const alert = changeOf({ ...tag, userIdentity: partner });
  expect(plain(inEnglish(alert, reader.accountNames).headline)).toBe(
    `Account 123456789012: p${who.slice(1)} tagged role a with k`,
  );
  expect(headlineOf(alert)).toBe(`Partner account 210987654321, with the access of kimura, tagged role a with k`);
  const [digest] = group([alert, changeOf({ eventName: 'DeleteGroup', userIdentity: partner })]);
  if (digest === undefined) throw new Error('no message');
  const { headline, points } = worded(digest, reader);
  expect(plain(headline)).toBe(`Account 123456789012: p${who.slice(1)} made 2 changes to 1 role and groups`);
  expect(points.map(plain)).toContainEqual(expect.stringMatching(/^Partner acted through a delegation\./));
});

test.each([
  ['audit', 'Account 123456789012: account audit (210987654321) deleted group a'],
  ['billing-and-cost-management-of-acme', 'account billing-and-cost-manage… (210987654321) deleted'],
])('the subject calls an account that acts by its name, and cuts a long one: %s', (name, subject) => {
  const userIdentity = { type: 'AWSAccount', accountId: '210987654321', principalId: '210987654321' };
  const alert = changeOf({ eventName: 'DeleteGroup', requestParameters: { groupName: 'a' }, userIdentity });
  expect(subjectOf(inEnglish(alert, { '210987654321': name }))).toContain(subject);
});

test('an account that a role trusts is called by its name', () => {
  const trust = { Effect: 'Allow', Principal: { AWS: '210987654321' }, Action: 'sts:AssumeRole' };
  const assumeRolePolicyDocument = JSON.stringify({ Statement: [trust] });
  const alert = changeOf({ eventName: 'CreateRole', requestParameters: { roleName: 'a', assumeRolePolicyDocument } });
  const points = inEnglish(alert, reader.accountNames).points.map(plain);
  expect(points[0]).toMatch(/^Now account audit \(210987654321\) may assume it\./);
});

test('root that was denied and named nobody did not try it on “a user”', () => {
  const denied = { errorCode: 'AccessDenied', errorMessage: 'No.', requestParameters: null, userIdentity: root };
  expect(headlineOf(changeOf({ eventName: 'DeactivateMFADevice', ...denied }))).toBe(
    'The root user tried to deactivate an MFA device, and was denied',
  );
});

test('what root did is told beside that it was root', () => {
  const alert = changeOf({ eventName: 'DeleteRole', requestParameters: { roleName: 'a' }, userIdentity: root });
  expect(pointsOf(alert)).toEqual([
    expect.stringMatching(/^Root user used\./),
    expect.stringMatching(/^A deleted role/),
  ]);
});

test('a text that the record lacks is not said to be in it', () => {
  const points = pointsOf(changeOf({ eventName: 'UpdateAssumeRolePolicy', requestParameters: { roleName: 'a' } }));
  expect(points).toContain('The text of the policy is not in the event.');
  expect(points.join()).not.toContain('only the new text');
});

test('the access key stands in the e-mail, not in the lines of Slack', () => {
  const wording = inEnglish(changeOf({ ...tag, userIdentity: { ...partner, accessKeyId: 'AKIAEXAMPLE' } }));
  expect(emailOf(wording)).toContain('Access key: AKIAEXAMPLE');
  expect(JSON.stringify(slackFrom(wording).blocks)).not.toContain('AKIAEXAMPLE');
});

test.each([
  ['DeleteRole', { roleName: 'a' }],
  ['DeleteRole', { roleName: 'AWSReservedSSO_Dev_0a7c41d2f3b85e96' }],
  ['UpdateUser', { userName: 'a', newUserName: 'b' }],
])('what has just gone is not linked to: %s %j', (eventName, requestParameters) => {
  expect(inEnglish(changeOf({ eventName, requestParameters })).links.map(({ to }) => to)).toEqual(['event']);
});

test('what was to be deleted, and was not, is linked to', () => {
  const alert = changeOf({
    eventName: 'DeleteRole',
    requestParameters: { roleName: 'a' },
    errorCode: 'DeleteConflict',
  });
  expect(inEnglish(alert).links.map(({ to }) => to)).toEqual(['event', 'role']);
});

test('a digest says which finding one of its changes has', () => {
  const Condition = { StringEquals: { 'sts:ExternalId': 'x' } };
  const trust = { Effect: 'Allow', Principal: { AWS: '210987654321' }, Action: 'sts:AssumeRole', Condition };
  const policyDocument = JSON.stringify({ Statement: [trust] });
  const opened = changeOf({
    eventName: 'UpdateAssumeRolePolicy',
    requestParameters: { roleName: 'a', policyDocument },
  });
  const [digest] = group([changeOf(tag), opened]);
  if (digest === undefined) throw new Error('no message');
  expect(worded(digest, reader).points.map(plain).join()).toContain(
    '[Trust opened to another account under a condition]',
  );
});

test('where another finding tells what root did, the action does not tell it again', () => {
  const requestParameters = { userName: 'a', policyArn: 'arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV3' };
  const alert = changeOf({ eventName: 'AttachUserPolicy', requestParameters, userIdentity: root });
  expect(pointsOf(alert)).toEqual([
    expect.stringMatching(/^Quarantine of a leaked access key\./),
    expect.stringMatching(/^Root user used\./),
  ]);
});
