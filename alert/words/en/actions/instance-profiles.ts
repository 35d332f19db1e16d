import type * as entries from '../../../../iam/actions/instance-profiles.ts';
import type { TextsOf } from '../../action-text.ts';
import { sentence } from './sentence-forms.ts';

export const instanceProfiles: TextsOf<typeof entries.instanceProfiles> = {
  CreateInstanceProfile: {
    ...sentence('create', 'created', '{instanceProfile}', { line: '' }),
    why: 'It hands a role to EC2 instances, and has no effect until it holds a role.',
  },
  DeleteInstanceProfile: {
    ...sentence('delete', 'deleted', '{instanceProfile}', { line: '' }),
    why: 'New EC2 instances that ask for this profile cannot start.',
    noUndo: 'Create it again with create-instance-profile and add its role: the event does not name the role.',
  },
  AddRoleToInstanceProfile: {
    ...sentence('add', 'added', '{role} to {instanceProfile}', { line: '{role}' }),
    why: 'Programs on every EC2 instance with this profile can now work as the role.',
  },
  RemoveRoleFromInstanceProfile: {
    ...sentence('remove', 'removed', '{role} from {instanceProfile}', { line: '{role}' }),
    why: 'EC2 instances with this profile lose the access that the role gave, some only when their credentials expire.',
  },
};
