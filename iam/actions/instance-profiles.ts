import type { Actions } from './action.ts';

/** Instance profiles: they give a role to EC2 instances. */
export const instanceProfiles = {
  CreateInstanceProfile: {
    target: 'instanceProfile',
    category: 'identity',
    security: 'low',
    breakRisk: 'none',
    undo: 'delete-instance-profile --instance-profile-name {instanceProfileName}',
    names: ['instanceProfile'],
  },
  DeleteInstanceProfile: {
    target: 'instanceProfile',
    category: 'removes-access',
    security: 'low',
    breakRisk: 'possible',
    names: ['instanceProfile'],
  },
  AddRoleToInstanceProfile: {
    target: 'instanceProfile',
    category: 'grants-access',
    security: 'medium',
    breakRisk: 'none',
    undo: 'remove-role-from-instance-profile --instance-profile-name {instanceProfileName} --role-name {roleName}',
    names: ['role', 'instanceProfile'],
  },
  RemoveRoleFromInstanceProfile: {
    target: 'instanceProfile',
    category: 'removes-access',
    security: 'low',
    breakRisk: 'likely',
    undo: 'add-role-to-instance-profile --instance-profile-name {instanceProfileName} --role-name {roleName}',
    names: ['role', 'instanceProfile'],
  },
} as const satisfies Actions;
