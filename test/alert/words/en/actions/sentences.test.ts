import { expect, test } from 'vitest';
import { sentence } from '../../../../../alert/words/en/actions/sentence-forms.ts';
import { actionTexts } from '../../../../../alert/words/en/actions/texts.ts';
import type { ActionName } from '../../../../../iam/action-name.ts';

test.each<[name: ActionName, headline: string]>([
  ['UpdateAccessKey.deactivated', 'deactivated {accessKey} of {user}'],
  ['UpdateAccessKey.activated', 'activated {accessKey} of {user}'],
  ['UpdateAccessKey', 'changed the status of {accessKey} of {user}'],
  ['UpdateSSHPublicKey.deactivated', 'deactivated {sshKey} of {user}'],
  ['UpdateSigningCertificate.activated', 'activated {signingCertificate} of {user}'],
  ['UpdateServiceSpecificCredential.deactivated', 'deactivated {serviceCredential} of {user}'],
  ['UpdateUser.renamed', 'renamed {user} to {newName}'],
  ['UpdateUser.moved', 'moved {user} to {newPath}'],
  ['UpdateGroup.renamed-and-moved', 'renamed {group} to {newName} and moved it to {newPath}'],
  ['UpdateServerCertificate.renamed', 'renamed {serverCertificate} to {newName}'],
  ['CreatePolicyVersion.in-force', 'changed the text of {policy}'],
  ['CreatePolicyVersion.not-in-force', 'added a version to {policy} without putting it in force'],
  ['UpdateRole.session-duration', 'changed the maximum session duration of {role} to {sessionSeconds} seconds'],
  ['UpdateRole.description', 'changed the description of {role}'],
  ['UpdateLoginProfile.password', 'changed the console password of {user}'],
  ['UpdateLoginProfile', 'changed the console password settings of {user}'],
  ['AttachUserPolicy.quarantine', 'attached {policy} to {user}'],
  ['AttachUserPolicy', 'attached {policy} to {user}'],
  ['AttachRolePolicy.deny-all', 'attached {policy} to {role}'],
  ['AttachRolePolicy', 'attached {policy} to {role}'],
  ['PutRolePolicy.sessions-revoked', 'revoked the running sessions of {role}'],
  ['PutRolePolicy', 'put {inlinePolicy} on {role}'],
  ['PutUserPolicy.sessions-revoked', 'revoked the temporary sessions of {user}'],
  ['PutUserPolicy.exposed-credential', 'put {inlinePolicy} on {user}'],
  [
    'SetSecurityTokenServicePreferences.version-2',
    'set tokens from the global STS endpoint to version 2 for {account}',
  ],
  ['CreatePolicyVersion', 'added a version to {policy}'],
  ['CreateLoginProfile', 'made a console password for {user}'],
  ['CreateLoginProfile.root', 'set its console password'],
  ['CreateAccessKey.root', 'made {accessKey} for {rootUser}'],
  ['DeleteLoginProfile.root', 'deleted its console password'],
  ['EnableMFADevice.root', 'enabled {mfaDevice} for {rootUser}'],
  ['DeactivateMFADevice.root', 'deactivated {mfaDevice} of {rootUser}'],
])('%s reads “%s”', (name, headline) => {
  expect(actionTexts[name].headline.done).toBe(headline);
});

test('a sentence has its forms out of a verb and an object', () => {
  const forms = { line: '{accessKey}', ofItself: '{accessKey} of its own' };
  expect(sentence('delete', 'deleted', '{accessKey} of {user}', forms)).toEqual({
    headline: { done: 'deleted {accessKey} of {user}', tried: 'tried to delete {accessKey} of {user}' },
    line: { done: 'deleted {accessKey}', tried: 'tried to delete {accessKey}' },
    ofItself: { done: 'deleted {accessKey} of its own', tried: 'tried to delete {accessKey} of its own' },
  });
});

test('a sentence whose object is its target alone is its verb in a line that has named the target', () => {
  expect(sentence('delete', 'deleted', '{role}', { line: '' }).line).toEqual({
    done: 'deleted',
    tried: 'tried to delete it',
  });
});

test('an attempt says “it” for the target that it does not name again', () => {
  expect(sentence('rename', 'renamed', '{user} to {newName}', { line: 'to {newName}' }).line).toEqual({
    done: 'renamed to {newName}',
    tried: 'tried to rename it to {newName}',
  });
});

test('a second verb has the form of the first', () => {
  const and = { verb: 'move', past: 'moved', object: 'it to {newPath}' };
  expect(sentence('rename', 'renamed', '{user} to {newName}', { and }).headline).toEqual({
    done: 'renamed {user} to {newName} and moved it to {newPath}',
    tried: 'tried to rename {user} to {newName} and move it to {newPath}',
  });
});

test('no attempt has a verb in the past, nor one without its object', () => {
  const attempts = Object.entries(actionTexts).flatMap(([name, { headline, line, ofItself }]) =>
    [headline, line, ofItself ?? headline].map(({ tried }) => `${name}: ${tried}`),
  );
  expect(attempts.filter((attempt) => / and \w+ed /.test(attempt))).toEqual([]);
  expect(attempts.filter((attempt) => /: tried to \w+( (to|from|as|with|read|on)\b.*)?$/.test(attempt))).toEqual([]);
});

test('a sentence that does not name its target is the same in a line', () => {
  const { headline, line } = sentence('delete', 'deleted', '{accountAlias}');
  expect(line).toEqual(headline);
});
