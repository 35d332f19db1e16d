import { alertingTampered } from '../../../iam/findings/alerting-tampered.ts';
import { aChange, by, denied, failed } from './a-change.ts';
import { cases } from './cases.ts';

const events = { eventSource: 'events.amazonaws.com' };
const ssm = { eventSource: 'ssm.amazonaws.com' };
const rule = { name: 'IamWhodunit-IamEventsRule5F0D1C2A-hY7pXwq2Nv4e' };
const role = { roleName: 'IamWhodunit-AlertsFunctionRole1B5E9C7D-Zt6LqWn4Rc0y' };

cases(
  alertingTampered,
  {
    'its rule disabled': aChange('DisableRule', rule, events),
    'its rule changed by CloudFormation': aChange('PutRule', rule, { ...events, ...by.cloudFormation }),
    'its rule changed by root': aChange('DeleteRule', rule, { ...events, ...by.root }),
    'the parameter of its webhook': aChange('DeleteParameter', { name: '/iam-whodunit/slack-webhook' }, ssm),
    'a trail stopped': aChange('StopLogging', { name: 'all' }, { eventSource: 'cloudtrail.amazonaws.com' }),
    'its role, whose calls are of IAM': aChange('DeleteRolePolicy', { ...role, policyName: 'p' }),
    'its role by an action that nobody knows': aChange('FreezeRole', role),
    'a call on its queue that nobody knows': aChange(
      'FreezeQueue',
      { queueUrl: 'https://sqs.us-east-1.amazonaws.com/123456789012/IamWhodunit-AlertsQueue8E' },
      { eventSource: 'sqs.amazonaws.com' },
    ),
  },
  {
    'the rule of somebody else': aChange('DisableRule', { name: 'orders' }, events),
    'another parameter': aChange('DeleteParameter', { name: '/orders/db' }, ssm),
    'another role': aChange('DeleteRolePolicy', { roleName: 'batch', policyName: 'p' }),
    'a user who has the name of the stack': aChange('DeleteUser', { userName: 'IamWhodunit-AlertsFunctionRole' }),
    'an attempt': aChange('DisableRule', rule, { ...events, ...denied }),
    'a call that failed': aChange('DisableRule', rule, { ...events, ...failed }),
    'a call that only reads': aChange('DescribeRule', rule, events),
  },
);
