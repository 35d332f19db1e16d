import { alertingTamperingAttempted } from '../../../iam/findings/alerting-tampering-attempted.ts';
import { aChange, denied, failed } from './a-change.ts';
import { cases } from './cases.ts';

const events = { eventSource: 'events.amazonaws.com' };
const rule = { name: 'IamWhodunit-IamEventsRule5F0D1C2A-hY7pXwq2Nv4e' };
const role = 'IamWhodunit-AlertsFunctionRole1B5E9C7D';

cases(
  alertingTamperingAttempted,
  {
    'an attempt to disable its rule': aChange('DisableRule', rule, { ...events, ...denied }),
    'an attempt on its role, which only the message of IAM names': aChange('DeleteRole', null, {
      ...denied,
      errorMessage: `User: arn:aws:iam::123456789012:user/kimura is not authorized to perform: iam:DeleteRole on resource: role ${role} because no identity-based policy allows the iam:DeleteRole action`,
    }),
  },
  {
    'a rule disabled': aChange('DisableRule', rule, events),
    'a call that failed': aChange('DisableRule', rule, { ...events, ...failed }),
    'an attempt on the rule of somebody else': aChange('DisableRule', { name: 'orders' }, { ...events, ...denied }),
  },
);
