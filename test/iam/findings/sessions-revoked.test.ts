import { sessionsRevoked } from '../../../iam/findings/sessions-revoked.ts';
import { aChange, allow, deny, policy, puts } from './a-change.ts';
import { cases } from './cases.ts';

const older = deny('*', '*', { DateLessThan: { 'aws:TokenIssueTime': '2026-11-24T01:00:00Z' } });

cases(
  sessionsRevoked,
  {
    'as the console does it': aChange('PutRolePolicy', {
      roleName: 'batch',
      policyName: 'AWSRevokeOlderSessions',
      policyDocument: policy(older),
    }),
    'under another name': puts(older),
    'of a user': aChange('PutUserPolicy', { userName: 'sato', policyName: 'p', policyDocument: policy(older) }),
  },
  {
    'the name on another text': aChange('PutRolePolicy', {
      roleName: 'batch',
      policyName: 'AWSRevokeOlderSessions',
      policyDocument: policy(allow('*')),
    }),
    'a revocation next to something else': puts(older, allow('s3:*')),
    'a revocation lifted': aChange('DeleteRolePolicy', { roleName: 'batch', policyName: 'AWSRevokeOlderSessions' }),
    'a policy that nobody has': aChange('CreatePolicy', { policyName: 'p', policyDocument: policy(older) }),
  },
);
