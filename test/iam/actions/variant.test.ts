import { describe, expect, test } from 'vitest';
import { byRoot, denied } from './a-record.ts';
import { explained } from './explained.ts';

const quarantine = 'arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV3';
const lookalike = 'arn:aws:iam::123456789012:policy/AWSCompromisedKeyQuarantineV3';
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
  ['UpdateAccessKey', { status: 'Inactive' }, 'deactivated {accessKey} of {user}', 'low', 'likely'],
  ['UpdateAccessKey', { status: 'Active' }, 'activated {accessKey} of {user}', 'medium', 'none'],
  ['UpdateAccessKey', { Status: 'inactive' }, 'deactivated {accessKey} of {user}', 'low', 'likely'],
  ['UpdateAccessKey', { status: 'Sleeping' }, 'changed the status of {accessKey} of {user}', 'medium', 'possible'],
  ['UpdateSSHPublicKey', { status: 'Inactive' }, 'deactivated {sshKey} of {user}', 'low', 'likely'],
  ['UpdateSigningCertificate', { status: 'Active' }, 'activated {signingCertificate} of {user}', 'medium', 'none'],
  [
    'UpdateServiceSpecificCredential',
    { status: 'Inactive' },
    'deactivated {serviceCredential} of {user}',
    'low',
    'likely',
  ],
  ['UpdateUser', { newUserName: 'b' }, 'renamed {user} to {newName}', 'low', 'possible'],
  ['UpdateUser', { newPath: '/ops/' }, 'moved {user} to {newPath}', 'low', 'possible'],
  [
    'UpdateGroup',
    { newGroupName: 'b', newPath: '/' },
    'renamed {group} to {newName} and moved it to {newPath}',
    'low',
    'possible',
  ],
  [
    'UpdateServerCertificate',
    { newServerCertificateName: 'b' },
    'renamed {serverCertificate} to {newName}',
    'low',
    'possible',
  ],
  ['CreatePolicyVersion', { setAsDefault: true }, 'changed the text of {policy}', 'medium', 'possible'],
  ['CreatePolicyVersion', { setAsDefault: 'true' }, 'changed the text of {policy}', 'medium', 'possible'],
  [
    'CreatePolicyVersion',
    { setAsDefault: false },
    'added a version to {policy} without putting it in force',
    'low',
    'none',
  ],
  ['CreatePolicyVersion', {}, 'added a version to {policy} without putting it in force', 'low', 'none'],
  [
    'UpdateRole',
    { maxSessionDuration: 3600 },
    'changed the maximum session duration of {role} to {sessionSeconds} seconds',
    'low',
    'possible',
  ],
  ['UpdateRole', { description: 'x' }, 'changed the description of {role}', 'low', 'possible'],
  ['UpdateLoginProfile', { userName: 'a' }, 'changed the console password of {user}', 'high', 'possible'],
  [
    'UpdateLoginProfile',
    { passwordResetRequired: false },
    'changed the console password settings of {user}',
    'high',
    'possible',
  ],
  ['AttachUserPolicy', { policyArn: quarantine }, 'attached {policy} to {user}', 'critical', 'possible'],
  ['AttachUserPolicy', { policyArn: lookalike }, 'attached {policy} to {user}', 'medium', 'none'],
  [
    'AttachRolePolicy',
    { policyArn: 'arn:aws-cn:iam::aws:policy/AWSDenyAll' },
    'attached {policy} to {role}',
    'low',
    'likely',
  ],
  [
    'AttachRolePolicy',
    { policyArn: 'arn:aws:iam::aws:policy/AWSDenyAllButOne' },
    'attached {policy} to {role}',
    'medium',
    'none',
  ],
  ['PutRolePolicy', { policyDocument: revoking }, 'revoked the running sessions of {role}', 'low', 'likely'],
  [
    'PutRolePolicy',
    { policyName: 'AWSRevokeOlderSessions', policyDocument: allowing },
    'put {inlinePolicy} on {role}',
    'medium',
    'possible',
  ],
  ['PutUserPolicy', { policyDocument: revoking }, 'revoked the temporary sessions of {user}', 'low', 'likely'],
  [
    'PutUserPolicy',
    { policyName: 'AWSExposedCredentialPolicy_DO_NOT_REMOVE' },
    'put {inlinePolicy} on {user}',
    'critical',
    'possible',
  ],
  [
    'SetSecurityTokenServicePreferences',
    { globalEndpointTokenVersion: 'v2Token' },
    'set tokens from the global STS endpoint to version 2 for {account}',
    'low',
    'possible',
  ],
])('%s with %j reads “%s”', (eventName, request, sentence, security, breakRisk) => {
  expect(explained(eventName, request)).toMatchObject({ sentence, security, breakRisk });
});

describe('what the record does not hold decides nothing', () => {
  test.each([
    ['a denied call without parameters', denied],
    ['parameters that were too large', { requestParameters: { omitted: 'true', originalSize: '149893' } }],
  ])('%s', (_, more) => {
    expect(explained('CreatePolicyVersion', null, more).sentence).toBe('added a version to {policy}');
    expect(explained('CreateLoginProfile', null, { ...byRoot, ...more }).sentence).toBe(
      'made a console password for {user}',
    );
  });

  test('a denied call with its parameters is read like any other', () => {
    expect(explained('UpdateAccessKey', { status: 'Inactive' }, denied).sentence).toBe(
      'deactivated {accessKey} of {user}',
    );
  });
});

describe('a variant brings its own way back', () => {
  test.each([
    ['UpdateAccessKey', { status: 'Inactive' }, 'update-access-key'],
    ['UpdateUser', { newUserName: 'b' }, 'update-user'],
    ['UpdateUser', { newPath: '/b/' }, undefined],
    ['CreatePolicyVersion', {}, 'delete-policy-version'],
    ['CreatePolicyVersion', { setAsDefault: true }, undefined],
    ['AttachUserPolicy', { policyArn: quarantine }, undefined],
    ['AttachUserPolicy', { policyArn: lookalike }, 'detach-user-policy'],
    ['CreateSAMLProvider', { name: 'company' }, 'delete-saml-provider'],
    ['CreateSAMLProvider', { name: 'AWSSSO_0123456789abcdef_DO_NOT_DELETE' }, undefined],
  ])('%s with %j', (eventName, request, command) => {
    expect(explained(eventName, request).undo).toBe(command);
  });
});
