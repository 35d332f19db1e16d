import { unreadDenyAdded } from '../../../iam/findings/unread-deny-added.ts';
import { allow, deny, mfa, puts } from './a-change.ts';
import { cases } from './cases.ts';

const misspelt = { ...deny('s3:*'), Conditions: {} };

cases(
  unreadDenyAdded,
  {
    'a Deny with a part that nobody understands': puts(misspelt),
    'a Deny of actions that cannot be read': puts({ Effect: 'Deny', Action: { Ref: 'x' }, Resource: '*' }),
    'both that and a Deny under a condition': puts(misspelt, deny('ses:*', '*', mfa)),
  },
  {
    'a Deny without a condition': puts(deny('s3:*')),
    'both, of which the graver counts': puts(misspelt, deny('ses:*')),
    'a Deny without MFA': puts(deny('s3:*', '*', mfa)),
    'a Deny under a condition that cannot be read': puts({ ...deny('s3:*'), Condition: 'MFA' }),
    'an Allow with a part that nobody understands': puts({ ...allow('s3:*'), Conditions: {} }),
  },
);
