import { usersMadeByWorkload } from '../../../iam/findings/users-made-by-workload.ts';
import { aChange, by, own } from './a-change.ts';
import { cases } from './cases.ts';

const session = (name: string, more = {}) => ({
  userIdentity: {
    type: 'AssumedRole',
    accountId: own,
    arn: `arn:aws:sts::${own}:assumed-role/web/${name}`,
    sessionContext: { sessionIssuer: { type: 'Role', userName: 'web', arn: `arn:aws:iam::${own}:role/web` }, ...more },
  },
});
const instance = session('i-0123456789abcdef0', { ec2RoleDelivery: '2.0' });
const lambda = {
  userIdentity: {
    ...session('fn').userIdentity,
    inScopeOf: {
      issuerType: 'AWS::Lambda::Function',
      credentialsIssuedTo: `arn:aws:lambda:eu-west-1:${own}:function:fn`,
    },
  },
};

cases(
  usersMadeByWorkload,
  {
    'an instance that makes a user': aChange('CreateUser', { userName: 'x' }, instance),
    'a function that makes a key': aChange('CreateAccessKey', { userName: 'x' }, lambda),
    'an instance that gives a user a policy': aChange(
      'AttachUserPolicy',
      { userName: 'x', policyArn: `arn:aws:iam::${own}:policy/p` },
      instance,
    ),
  },
  {
    'an instance that makes a role': aChange('CreateRole', { roleName: 'x' }, instance),
    'a session that only is named like an instance': aChange(
      'CreateUser',
      { userName: 'x' },
      session('i-0123456789abcdef0'),
    ),
    'a pipeline': aChange('CreateUser', { userName: 'x' }, by.role('deploy')),
    'a user': aChange('CreateUser', { userName: 'x' }),
  },
);
