import { administratorAccessProvisioned } from '../../../iam/findings/administrator-access-provisioned.ts';
import { aChange, allow, attaches, by, policy } from './a-change.ts';
import { cases } from './cases.ts';

cases(
  administratorAccessProvisioned,
  {
    'a permission set': attaches('AdministratorAccess', by.identityCenter),
    'the inline policy of a permission set': aChange(
      'PutRolePolicy',
      {
        roleName: 'AWSReservedSSO_Admin_0123456789abcdef',
        policyName: 'AwsSSOInlinePolicy',
        policyDocument: policy(allow('*')),
      },
      by.identityCenter,
    ),
    'a stack set, by its service-linked role': attaches('AdministratorAccess', by.stackSets),
    'a stack': attaches('IAMFullAccess', by.cloudFormation),
  },
  {
    'a person': attaches('AdministratorAccess'),
    'a person who claims to be CloudFormation': attaches('AdministratorAccess', {
      userAgent: 'cloudformation.amazonaws.com',
    }),
    'a role called so': attaches('AdministratorAccess', by.role('cloudformation.amazonaws.com')),
    'a permission set that reads': attaches('ReadOnlyAccess', by.identityCenter),
  },
);
