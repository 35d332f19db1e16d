import type { Actions } from './action.ts';

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
    variants: [
      {
        name: 'deactivated',
        when: { field: 'status', is: 'Inactive' },
        security: 'low',
        breakRisk: 'likely',
        undo: `${command} Active`,
      },
      {
        name: 'activated',
        when: { field: 'status', is: 'Active' },
        breakRisk: 'none',
        undo: `${command} Inactive`,
      },
    ],
  },
  DeleteSSHPublicKey: {
    target: 'user',
    category: 'credentials',
    security: 'low',
    breakRisk: 'likely',
    names: ['sshKey', 'user'],
  },
} as const satisfies Actions;
