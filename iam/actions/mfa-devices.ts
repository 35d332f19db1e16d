import type { Actions } from './action.ts';
import { isAboutRoot, isRootTask, isRootWithoutConsole } from './root-user.ts';

const ofRoot = { target: 'rootUser', names: ['mfaDevice', 'rootUser'] } as const;
const passkey = { mfaDevice: 'passkey' } as const;

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
        name: 'root-without-console',
        when: isRootWithoutConsole,
        ...ofRoot,
        security: 'high',
        noUndo: true,
      },
      { name: 'root', when: isAboutRoot, ...ofRoot, security: 'high', noUndo: true },
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
      { name: 'root-task', when: isRootTask, ...ofRoot, security: 'medium', breakRisk: 'none' },
      { name: 'root-without-console', when: isRootWithoutConsole, ...ofRoot },
      { name: 'root-passkey', when: { all: [isAboutRoot, passkey] }, ...ofRoot },
      { name: 'root', when: isAboutRoot, ...ofRoot },
      { name: 'passkey', when: passkey },
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
