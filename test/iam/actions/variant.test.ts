import { describe, expect, test } from 'vitest';
import { byRoot, denied } from './a-record.ts';
import { explained } from './explained.ts';

const quarantine = 'arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV3';
const lookalike = 'arn:aws:iam::123456789012:policy/AWSCompromisedKeyQuarantineV3';
const passkey = 'arn:aws:iam::123456789012:u2f/user/ana/laptop-QWERTYUIOPASDF';
const deny = { Effect: 'Deny', Action: ['*'], Resource: ['*'] };
const older = { DateLessThan: { 'aws:TokenIssueTime': '2026-11-24T09:41:00Z' } };
const revoking = JSON.stringify({ Version: '2012-10-17', Statement: [{ ...deny, Condition: older }] });
const allowing = JSON.stringify({
  Statement: [
    { ...deny, Condition: older },
    { ...deny, Effect: 'Allow' },
  ],
});

test.each([
  ['UpdateAccessKey', { status: 'Inactive' }, 'UpdateAccessKey.deactivated', 'low', 'likely'],
  ['UpdateAccessKey', { status: 'Active' }, 'UpdateAccessKey.activated', 'medium', 'none'],
  ['UpdateAccessKey', { Status: 'inactive' }, 'UpdateAccessKey.deactivated', 'low', 'likely'],
  ['UpdateAccessKey', { status: 'Sleeping' }, 'UpdateAccessKey', 'medium', 'possible'],
  ['UpdateSSHPublicKey', { status: 'Inactive' }, 'UpdateSSHPublicKey.deactivated', 'low', 'likely'],
  ['UpdateSigningCertificate', { status: 'Active' }, 'UpdateSigningCertificate.activated', 'medium', 'none'],
  [
    'UpdateServiceSpecificCredential',
    { status: 'Inactive' },
    'UpdateServiceSpecificCredential.deactivated',
    'low',
    'likely',
  ],
  ['UpdateUser', { newUserName: 'b' }, 'UpdateUser.renamed', 'low', 'possible'],
  ['UpdateUser', { newPath: '/ops/' }, 'UpdateUser.moved', 'low', 'possible'],
  ['UpdateGroup', { newGroupName: 'b', newPath: '/' }, 'UpdateGroup.renamed-and-moved', 'low', 'possible'],
  ['UpdateServerCertificate', { newServerCertificateName: 'b' }, 'UpdateServerCertificate.renamed', 'low', 'possible'],
  ['CreatePolicyVersion', { setAsDefault: true }, 'CreatePolicyVersion.in-force', 'medium', 'possible'],
  ['CreatePolicyVersion', { setAsDefault: 'true' }, 'CreatePolicyVersion.in-force', 'medium', 'possible'],
  ['CreatePolicyVersion', { setAsDefault: false }, 'CreatePolicyVersion.not-in-force', 'low', 'none'],
  ['CreatePolicyVersion', { policyArn: lookalike }, 'CreatePolicyVersion.not-in-force', 'low', 'none'],
  ['CreatePolicyVersion', {}, 'CreatePolicyVersion', 'medium', 'possible'],
  ['UpdateLoginProfile', {}, 'UpdateLoginProfile', 'high', 'possible'],
  ['DeactivateMFADevice', { serialNumber: passkey }, 'DeactivateMFADevice.passkey', 'high', 'possible'],
  ['DeleteRole', { roleName: 'AWSReservedSSO_Dev_0a7c41d2f3b85e96' }, 'DeleteRole.identity-center', 'low', 'likely'],
  ['DeleteRole', { roleName: 'my-AWSReservedSSO_' }, 'DeleteRole', 'low', 'likely'],
  ['UpdateRole', { maxSessionDuration: 3600 }, 'UpdateRole.session-duration', 'low', 'possible'],
  ['UpdateRole', { description: 'x' }, 'UpdateRole.description', 'low', 'possible'],
  ['UpdateLoginProfile', { userName: 'a' }, 'UpdateLoginProfile.password', 'high', 'possible'],
  ['UpdateLoginProfile', { passwordResetRequired: false }, 'UpdateLoginProfile', 'high', 'possible'],
  ['AttachUserPolicy', { policyArn: quarantine }, 'AttachUserPolicy.quarantine', 'critical', 'possible'],
  ['AttachUserPolicy', { policyArn: lookalike }, 'AttachUserPolicy', 'medium', 'none'],
  [
    'AttachRolePolicy',
    { policyArn: 'arn:aws-cn:iam::aws:policy/AWSDenyAll' },
    'AttachRolePolicy.deny-all',
    'low',
    'likely',
  ],
  ['AttachRolePolicy', { policyArn: 'arn:aws:iam::aws:policy/AWSDenyAllButOne' }, 'AttachRolePolicy', 'medium', 'none'],
  ['PutRolePolicy', { policyDocument: revoking }, 'PutRolePolicy.sessions-revoked', 'low', 'likely'],
  [
    'PutRolePolicy',
    { policyName: 'AWSRevokeOlderSessions', policyDocument: allowing },
    'PutRolePolicy',
    'medium',
    'none',
  ],
  ['PutUserPolicy', { policyDocument: revoking }, 'PutUserPolicy.sessions-revoked', 'low', 'likely'],
  [
    'PutUserPolicy',
    { policyName: 'AWSExposedCredentialPolicy_DO_NOT_REMOVE' },
    'PutUserPolicy.exposed-credential',
    'critical',
    'possible',
  ],
  [
    'SetSecurityTokenServicePreferences',
    { globalEndpointTokenVersion: 'v2Token' },
    'SetSecurityTokenServicePreferences.version-2',
    'low',
    'possible',
  ],
])('%s with %j is “%s”', (eventName, request, name, security, breakRisk) => {
  expect(explained(eventName, request)).toMatchObject({ name, security, breakRisk });
});

describe('what the record does not hold decides nothing', () => {
  test.each([
    ['a denied call without parameters', denied],
    ['parameters that were too large', { requestParameters: { omitted: 'true', originalSize: '149893' } }],
  ])('%s', (_, more) => {
    expect(explained('CreatePolicyVersion', null, more).name).toBe('CreatePolicyVersion');
    expect(explained('CreateLoginProfile', null, { ...byRoot, ...more }).name).toBe('CreateLoginProfile');
  });

  test('a denied call with its parameters is read like any other', () => {
    expect(explained('UpdateAccessKey', { status: 'Inactive' }, denied).name).toBe('UpdateAccessKey.deactivated');
  });
});

describe('a variant brings its own way back', () => {
  test.each([
    ['UpdateAccessKey', { status: 'Inactive' }, 'update-access-key'],
    ['UpdateUser', { newUserName: 'b' }, 'update-user'],
    ['UpdateUser', { newPath: '/b/' }, undefined],
    ['CreatePolicyVersion', { policyArn: lookalike }, 'delete-policy-version'],
    ['CreatePolicyVersion', { setAsDefault: true }, undefined],
    ['AttachUserPolicy', { policyArn: quarantine }, undefined],
    ['AttachUserPolicy', { policyArn: lookalike }, 'detach-user-policy'],
    ['CreateSAMLProvider', { name: 'company' }, 'delete-saml-provider'],
    ['CreateSAMLProvider', { name: 'AWSSSO_0123456789abcdef_DO_NOT_DELETE' }, undefined],
  ])('%s with %j', (eventName, request, command) => {
    expect(explained(eventName, request).undo).toBe(command);
  });
});
