import type * as entries from '../../../../iam/actions/ssh-keys.ts';
import type { TextsOf } from '../../action-text.ts';
import { sentence } from './sentence-forms.ts';

const stops = 'Git over SSH to CodeCommit with this key fails from now on; nothing else uses the key.';

export const sshKeys: TextsOf<typeof entries.sshKeys> = {
  UploadSSHPublicKey: {
    ...sentence('upload', 'uploaded', '{sshKey} for {user}', { line: '{sshKey}' }),
    why: 'Whoever holds the private half can reach CodeCommit repositories as this user.',
  },
  UpdateSSHPublicKey: {
    ...sentence('change', 'changed', 'the status of {sshKey} of {user}', { line: 'the status of {sshKey}' }),
    why: 'An inactive key cannot be used for CodeCommit; an active one can.',
    noUndo: 'The former status is not in the event.',
  },
  'UpdateSSHPublicKey.deactivated': {
    ...sentence('deactivate', 'deactivated', '{sshKey} of {user}', { line: '{sshKey}' }),
    why: stops,
  },
  'UpdateSSHPublicKey.activated': {
    ...sentence('activate', 'activated', '{sshKey} of {user}', { line: '{sshKey}' }),
    why: 'Whoever holds the private half can reach CodeCommit repositories as this user again.',
  },
  DeleteSSHPublicKey: {
    ...sentence('delete', 'deleted', '{sshKey} of {user}', { line: '{sshKey}' }),
    why: stops,
    noUndo: 'Its owner can upload the public key again with upload-ssh-public-key.',
  },
};
