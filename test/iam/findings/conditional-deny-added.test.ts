import { conditionalDenyAdded } from '../../../iam/findings/conditional-deny-added.ts';
import { allow, deny, mfa, puts } from './a-change.ts';
import { cases } from './cases.ts';

cases(
  conditionalDenyAdded,
  {
    'a Deny without MFA': puts(deny('s3:*', '*', mfa)),
    'a Deny without TLS next to an Allow': puts(
      allow('s3:*'),
      deny('s3:*', '*', { Bool: { 'aws:SecureTransport': 'false' } }),
    ),
    'a Deny under a condition that cannot be read': puts({ ...deny('s3:*'), Condition: 'MFA' }),
    'a Deny under a test that cannot be read': puts({ ...deny('s3:*'), Condition: { Bool: 'MFA' } }),
  },
  {
    'a Deny without a condition': puts(deny('s3:*')),
    'a Deny with a part that nobody understands': puts({ ...deny('s3:*'), Conditions: {} }),
    'both, of which the graver counts': puts(deny('s3:*', '*', mfa), deny('ses:*')),
    'an Allow with MFA': puts(allow('s3:*', '*', mfa)),
    'sessions revoked': puts(deny('*', '*', { DateLessThan: { 'aws:TokenIssueTime': '2026-11-24T01:00:00Z' } })),
  },
);
