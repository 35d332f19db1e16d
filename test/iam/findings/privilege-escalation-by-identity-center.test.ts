import { privilegeEscalationByIdentityCenter } from '../../../iam/findings/privilege-escalation-by-identity-center.ts';
import { allow, attaches, deny, puts } from './a-change.ts';
import { cases } from './cases.ts';

cases(
  privilegeEscalationByIdentityCenter,
  {
    'a policy into a permission set': puts(allow('sso:PutInlinePolicyToPermissionSet')),
    'everything of its services': puts(allow(['sso:*', 'identitystore:*'])),
    'members of any group': puts(allow('identitystore:CreateGroupMembership', 'arn:aws:identitystore:::group/*')),
    'passwords of the directory': puts(allow('sso-directory:UpdatePassword')),
    'the policy of AWS for it': attaches('AWSSSOMasterAccountAdministrator'),
  },
  {
    'reading it': puts(allow(['sso:Describe*', 'sso:List*', 'identitystore:List*'])),
    'one permission set': puts(
      allow('sso:PutInlinePolicyToPermissionSet', 'arn:aws:sso:::permissionSet/ssoins-1/ps-1'),
    ),
    'everything but IAM, which reaches it in one account only': puts(allow('*'), deny(['iam:*', 'sts:*'])),
    'everything of it, refused': puts(allow('sso:*'), deny('sso:*')),
  },
);
