import type * as entries from '../../../../iam/actions/mfa-devices.ts';
import type { TextsOf } from '../../action-text.ts';
import { sentence } from './sentence-forms.ts';

const registeredAnew = 'A passkey or security key has no codes: its holder registers it anew, in the console.';
const onlyItsHolder = 'Enabling it again takes two codes from the device, so only its holder can do it.';

const ofRoot = sentence('deactivate', 'deactivated', '{mfaDevice} of {rootUser}', {
  line: '{mfaDevice}',
  ofItself: '{mfaDevice} of its own',
});

export const mfaDevices: TextsOf<typeof entries.mfaDevices> = {
  CreateVirtualMFADevice: {
    ...sentence('create', 'created', '{mfaDevice}', { line: '' }),
    why: 'The device proves nothing until it is enabled for a user.',
  },
  EnableMFADevice: {
    ...sentence('enable', 'enabled', '{mfaDevice} for {user}', { line: '{mfaDevice}' }),
    why: 'Sign-ins as this user can now be confirmed with this device, so its holder should be the user.',
  },
  'EnableMFADevice.root': {
    ...sentence('enable', 'enabled', '{mfaDevice} for {rootUser}', {
      line: '{mfaDevice}',
      ofItself: '{mfaDevice} for itself',
    }),
    why: 'Sign-ins as the root user can now be confirmed with this device: its holder should be known.',
    noUndo:
      'The root user takes the device off in the console, under security credentials; central root access does it by a root task (sts assume-root).',
  },
  'EnableMFADevice.root-without-console': {
    ...sentence('enable', 'enabled', '{mfaDevice} for {rootUser}', {
      line: '{mfaDevice}',
      ofItself: '{mfaDevice} for itself',
    }),
    why: 'In GovCloud the root user works with access keys only: policies can now ask for this device, whose holder should be known.',
    noUndo: 'The root user takes the device off with deactivate-mfa-device: in GovCloud it has no console.',
  },
  DeactivateMFADevice: {
    ...sentence('deactivate', 'deactivated', '{mfaDevice} of {user}', {
      line: '{mfaDevice}',
      ofItself: '{mfaDevice} of its own',
    }),
    why: 'If it was the only one, a password alone is now enough to sign in, and policies that ask for MFA refuse the user.',
    noUndo: onlyItsHolder,
  },
  'DeactivateMFADevice.root-without-console': {
    ...ofRoot,
    why: 'If it was the only one, an access key alone now opens all that the root user may do, whom no policy in the account binds.',
    noUndo: onlyItsHolder,
  },
  'DeactivateMFADevice.root': {
    ...ofRoot,
    why: 'If it was the only one, a password alone is now enough to sign in as the root user, whom no policy in the account binds.',
    noUndo: onlyItsHolder,
  },
  'DeactivateMFADevice.root-passkey': {
    ...ofRoot,
    why: 'If it was the only one, a password alone is now enough to sign in as the root user, whom no policy in the account binds.',
    noUndo: registeredAnew,
  },
  'DeactivateMFADevice.root-task': {
    ...ofRoot,
    why: 'Central root access takes the credentials of the root user away, as AWS advises for member accounts.',
    noUndo: 'None is needed where the root user has no password and no access key.',
  },
  'DeactivateMFADevice.passkey': {
    ...sentence('deactivate', 'deactivated', '{mfaDevice} of {user}', {
      line: '{mfaDevice}',
      ofItself: '{mfaDevice} of its own',
    }),
    why: 'If it was the only one, a password alone is now enough to sign in, and policies that ask for MFA refuse the user.',
    noUndo: registeredAnew,
  },
  DeleteVirtualMFADevice: {
    ...sentence('delete', 'deleted', '{mfaDevice}', { line: '' }),
    why: 'A device has to be deactivated before it can be deleted: if it protected a user, that ended before.',
    noUndo: 'A deleted device cannot be restored: register a new one.',
  },
  ResyncMFADevice: {
    ...sentence('resync', 'resynced', '{mfaDevice} of {user}', { line: '{mfaDevice}' }),
    why: 'The device and AWS agree on the time again; nobody gained or lost access.',
    noUndo: 'There is nothing to undo.',
  },
};
