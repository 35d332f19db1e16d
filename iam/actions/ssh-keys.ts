import type { Actions } from './action.ts';
import { statusVariants } from './status-variants.ts';

const command = 'update-ssh-public-key --user-name {userName} --ssh-public-key-id {sSHPublicKeyId} --status';
/** SSH public keys, which IAM keeps for CodeCommit only. */
export const sshKeys = {
  UploadSSHPublicKey: {
    target: 'user',
    category: 'credentials',
    security: 'medium',
    breakRisk: 'none',
    undo: 'delete-ssh-public-key --user-name {userName} --ssh-public-key-id {sSHPublicKey.sSHPublicKeyId}',
    names: ['sshKey', 'user'],
  },
  UpdateSSHPublicKey: {
    target: 'user',
    category: 'credentials',
    security: 'medium',
    breakRisk: 'possible',
    names: ['sshKey', 'user'],
    variants: statusVariants(command),
  },
  DeleteSSHPublicKey: {
    target: 'user',
    category: 'credentials',
    security: 'low',
    breakRisk: 'likely',
    names: ['sshKey', 'user'],
  },
} as const satisfies Actions;
