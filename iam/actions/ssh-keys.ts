import type { Actions } from './action.ts';

const command = 'update-ssh-public-key --user-name {userName} --ssh-public-key-id {sSHPublicKeyId} --status';
const stops = 'Git over SSH to CodeCommit with this key fails from now on; nothing else uses the key.';

/** SSH public keys, which IAM keeps for CodeCommit only. */
export const sshKeys = {
  UploadSSHPublicKey: {
    target: 'user',
    category: 'credentials',
    security: 'medium',
    breakRisk: 'none',
    undo: 'delete-ssh-public-key --user-name {userName} --ssh-public-key-id {sSHPublicKey.sSHPublicKeyId}',
    en: {
      verb: 'upload',
      past: 'uploaded',
      object: '{sshKey} for {user}',
      why: 'Whoever holds the private half can reach CodeCommit repositories as this user.',
    },
  },
  UpdateSSHPublicKey: {
    target: 'user',
    category: 'credentials',
    security: 'medium',
    breakRisk: 'possible',
    en: {
      verb: 'change',
      past: 'changed',
      object: 'the status of {sshKey} of {user}',
      why: 'An inactive key cannot be used for CodeCommit; an active one can.',
      noUndo: 'The former status is not in the event.',
    },
    variants: [
      {
        when: { field: 'status', is: 'Inactive' },
        security: 'low',
        breakRisk: 'likely',
        undo: `${command} Active`,
        en: { verb: 'deactivate', past: 'deactivated', object: '{sshKey} of {user}', why: stops },
      },
      {
        when: { field: 'status', is: 'Active' },
        breakRisk: 'none',
        undo: `${command} Inactive`,
        en: {
          verb: 'activate',
          past: 'activated',
          object: '{sshKey} of {user}',
          why: 'Whoever holds the private half can reach CodeCommit repositories as this user again.',
        },
      },
    ],
  },
  DeleteSSHPublicKey: {
    target: 'user',
    category: 'credentials',
    security: 'low',
    breakRisk: 'likely',
    en: {
      verb: 'delete',
      past: 'deleted',
      object: '{sshKey} of {user}',
      why: stops,
      noUndo: 'Its owner can upload the public key again with upload-ssh-public-key.',
    },
  },
} satisfies Actions;
