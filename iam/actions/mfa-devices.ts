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
    names: ['mfaDevice'],
  },
  EnableMFADevice: {
    target: 'user',
    category: 'credentials',
    security: 'medium',
    breakRisk: 'none',
    undo: 'deactivate-mfa-device --user-name {userName} --serial-number {serialNumber}',
    names: ['mfaDevice', 'user'],
    variants: [
      {
        name: 'root',
        when: isAboutRoot,
        target: 'rootUser',
        security: 'high',
        names: ['mfaDevice', 'rootUser'],
        noUndo: true,
      },
    ],
  },
  DeactivateMFADevice: {
    target: 'user',
    category: 'credentials',
    security: 'high',
    breakRisk: 'possible',
    withoutUser: 'caller',
    names: ['mfaDevice', 'user'],
    variants: [
      {
        name: 'root',
        when: isAboutRoot,
        target: 'rootUser',
        names: ['mfaDevice', 'rootUser'],
      },
    ],
  },
  DeleteVirtualMFADevice: {
    target: 'mfaDevice',
    category: 'credentials',
    security: 'low',
    breakRisk: 'none',
    names: ['mfaDevice'],
  },
  ResyncMFADevice: {
    target: 'user',
    category: 'credentials',
    security: 'info',
    breakRisk: 'none',
    names: ['mfaDevice', 'user'],
  },
} as const satisfies Actions;
