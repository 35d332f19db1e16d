import type { Actions } from './action.ts';
import { isAboutRoot } from './root-user.ts';

/** Devices for multi-factor authentication. */
export const mfaDevices = {
  CreateVirtualMFADevice: {
    target: 'mfaDevice',
    category: 'credentials',
    security: 'low',
    breakRisk: 'none',
    undo: 'delete-virtual-mfa-device --serial-number {virtualMFADevice.serialNumber}',
    en: {
      verb: 'create',
      past: 'created',
      object: '{mfaDevice}',
      why: 'The device proves nothing until it is enabled for a user.',
    },
  },
  EnableMFADevice: {
    target: 'user',
    category: 'credentials',
    security: 'medium',
    breakRisk: 'none',
    undo: 'deactivate-mfa-device --user-name {userName} --serial-number {serialNumber}',
    en: {
      verb: 'enable',
      past: 'enabled',
      object: '{mfaDevice} for {user}',
      why: 'Sign-ins as this user can now be confirmed with this device, so its holder should be the user.',
    },
    variants: [
      {
        when: isAboutRoot,
        target: 'rootUser',
        security: 'high',
        en: {
          object: '{mfaDevice} for {rootUser}',
          why: 'Sign-ins as the root user can now be confirmed with this device: its holder should be known.',
          noUndo: 'Only the root user can take the device off again: in the console, under security credentials.',
        },
      },
    ],
  },
  DeactivateMFADevice: {
    target: 'user',
    category: 'credentials',
    security: 'high',
    breakRisk: 'possible',
    withoutUser: 'caller',
    en: {
      verb: 'deactivate',
      past: 'deactivated',
      object: '{mfaDevice} of {user}',
      why: 'If it was the only one, a password alone is now enough to sign in, and policies that ask for MFA refuse the user.',
      noUndo: 'Enabling it again takes two codes from the device, so only its holder can do it.',
    },
    variants: [
      {
        when: isAboutRoot,
        target: 'rootUser',
        en: {
          object: '{mfaDevice} of {rootUser}',
          why: 'If it was the only one, a password alone is now enough to sign in as the root user, whom no policy in the account binds.',
        },
      },
    ],
  },
  DeleteVirtualMFADevice: {
    target: 'mfaDevice',
    category: 'credentials',
    security: 'low',
    breakRisk: 'none',
    en: {
      verb: 'delete',
      past: 'deleted',
      object: '{mfaDevice}',
      why: 'A device has to be deactivated before it can be deleted: if it protected a user, that ended before.',
      noUndo: 'A deleted device cannot be restored: register a new one.',
    },
  },
  ResyncMFADevice: {
    target: 'user',
    category: 'credentials',
    security: 'info',
    breakRisk: 'none',
    en: {
      verb: 'resync',
      past: 'resynced',
      object: '{mfaDevice} of {user}',
      why: 'The device and AWS agree on the time again; nobody gained or lost access.',
      noUndo: 'There is nothing to undo.',
    },
  },
} satisfies Actions;
