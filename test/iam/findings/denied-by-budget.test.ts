import { deniedByBudget } from '../../../iam/findings/denied-by-budget.ts';
import { aChange, by } from './a-change.ts';
import { cases } from './cases.ts';

const policyArn = 'arn:aws:iam::123456789012:policy/StopNewInstances';

cases(
  deniedByBudget,
  {
    'a policy attached by AWS Budgets': aChange('AttachGroupPolicy', { groupName: 'data', policyArn }, by.budgets),
    'a policy attached to a role': aChange(
      'AttachRolePolicy',
      { roleName: 'batch', policyArn: 'arn:aws:iam::aws:policy/AWSDenyAll' },
      by.budgets,
    ),
  },
  {
    'the same by the role itself': aChange(
      'AttachGroupPolicy',
      { groupName: 'data', policyArn },
      by.role('budget-actions'),
    ),
    'a user agent that claims to be AWS Budgets': aChange(
      'AttachGroupPolicy',
      { groupName: 'data', policyArn },
      { userAgent: 'budgets.amazonaws.com' },
    ),
    'the policy taken away when the budget is whole again': aChange(
      'DetachGroupPolicy',
      { groupName: 'data', policyArn },
      by.budgets,
    ),
    'another service': aChange('AttachGroupPolicy', { groupName: 'data', policyArn }, by.cloudFormation),
  },
);
