import type { Actions } from './action.ts';

/** Instance profiles: how EC2 instances come by a role. */
export const instanceProfiles = {
  CreateInstanceProfile: {
    target: 'instanceProfile',
    category: 'identity',
    security: 'low',
    breakRisk: 'none',
    undo: 'delete-instance-profile --instance-profile-name {instanceProfileName}',
    en: {
      verb: 'create',
      past: 'created',
      object: '{instanceProfile}',
      why: 'It hands a role to EC2 instances, and has no effect until it holds a role.',
    },
  },
  DeleteInstanceProfile: {
    target: 'instanceProfile',
    category: 'removes-access',
    security: 'low',
    breakRisk: 'possible',
    en: {
      verb: 'delete',
      past: 'deleted',
      object: '{instanceProfile}',
      why: 'New EC2 instances that ask for this profile cannot start.',
      noUndo: 'Create it again with create-instance-profile and add its role: the event does not name the role.',
    },
  },
  AddRoleToInstanceProfile: {
    target: 'instanceProfile',
    category: 'grants-access',
    security: 'medium',
    breakRisk: 'none',
    undo: 'remove-role-from-instance-profile --instance-profile-name {instanceProfileName} --role-name {roleName}',
    en: {
      verb: 'add',
      past: 'added',
      object: '{role} to {instanceProfile}',
      why: 'Programs on every EC2 instance with this profile can now work as the role.',
    },
  },
  RemoveRoleFromInstanceProfile: {
    target: 'instanceProfile',
    category: 'removes-access',
    security: 'low',
    breakRisk: 'likely',
    undo: 'add-role-to-instance-profile --instance-profile-name {instanceProfileName} --role-name {roleName}',
    en: {
      verb: 'remove',
      past: 'removed',
      object: '{role} from {instanceProfile}',
      why: 'EC2 instances with this profile lose the access that the role gave, some only when their credentials expire.',
    },
  },
} satisfies Actions;
