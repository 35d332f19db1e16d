import { everythingDenied } from '../../../iam/findings/everything-denied.ts';
import { aChange, allow, attaches, by, deny, mfa, puts, trust, trusts } from './a-change.ts';
import { cases } from './cases.ts';

cases(
  everythingDenied,
  {
    AWSDenyAll: attaches('AWSDenyAll'),
    'a Deny of everything': puts(deny('*')),
    'a Deny of everything next to an Allow': puts(allow('s3:*'), deny('*')),
  },
  {
    'AWSDenyAll taken away': aChange('DetachRolePolicy', {
      roleName: 'batch',
      policyArn: 'arn:aws:iam::aws:policy/AWSDenyAll',
    }),
    'AWSDenyAll by a budget, which says it already': attaches('AWSDenyAll', by.budgets),
    'a policy of the account by that name': aChange('AttachRolePolicy', {
      roleName: 'batch',
      policyArn: 'arn:aws:iam::123456789012:policy/AWSDenyAll',
    }),
    'a Deny of S3': puts(deny('s3:*')),
    'a Deny of everything without MFA': puts(deny('*', '*', mfa)),
    'sessions revoked': puts(deny('*', '*', { DateLessThan: { 'aws:TokenIssueTime': '2026-11-24T01:00:00Z' } })),
    'a trust policy that denies everyone': trusts({ ...trust('*', undefined, '*'), Effect: 'Deny' }),
  },
);
