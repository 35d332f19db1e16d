import { expect, test } from 'vitest';
import { actorOf } from '../../../alert/content/actor.ts';
import { credentialsOf } from '../../../alert/content/credentials.ts';
import { plain } from '../../../alert/phrase.ts';
import { sayActor } from '../../../alert/words/en/actor.ts';
import { sayCredentials } from '../../../alert/words/en/credentials.ts';
import { fieldsOf } from '../../../iam/cloudtrail/fields.ts';
import { readPrincipal } from '../../../iam/cloudtrail/read-principal.ts';

const account = { accountId: '123456789012' };

function session(role: string, name: string, more: object = {}, context: object = {}) {
  return {
    type: 'AssumedRole',
    principalId: `AROAEXAMPLE:${name}`,
    arn: `arn:aws:sts::123456789012:assumed-role/${role}/${name}`,
    ...account,
    sessionContext: {
      sessionIssuer: { type: 'Role', arn: `arn:aws:iam::123456789012:role/${role}`, userName: role },
      attributes: { mfaAuthenticated: 'false' },
      ...context,
    },
    ...more,
  };
}

const sso = 'AWSReservedSSO_PlatformAdmin_0123456789abcdef';
const reserved = {
  sessionIssuer: {
    arn: `arn:aws:iam::123456789012:role/aws-reserved/sso.amazonaws.com/ap-northeast-1/${sso}`,
    userName: sso,
  },
};
const federated = (provider: string, attributes: object = {}) => ({
  webIdFederationData: { federatedProvider: provider, attributes },
});
const mfa = (mfaAuthenticated: string) => ({ sessionContext: { attributes: { mfaAuthenticated } } });

/** Each principal as a headline names it, and as the facts tell how it came in. */
const phraseBook: readonly (readonly [identity: unknown, name: string, credentials: string])[] = [
  [{ type: 'IAMUser', userName: 'kimura', ...account }, 'kimura', 'kimura, IAM user'],
  [{ type: 'IAMUser', arn: 'arn:aws:iam::123456789012:user/ops/kimura' }, 'kimura', 'kimura, IAM user'],
  [{ type: 'IAMUser', userName: 'kimura', ...mfa('true') }, 'kimura', 'kimura, IAM user, with MFA'],
  [{ type: 'IAMUser', userName: 'kimura', ...mfa('false') }, 'kimura', 'kimura, IAM user, without MFA'],
  [{ type: 'Root', arn: 'arn:aws:iam::123456789012:root', ...mfa('true') }, 'the root user', 'the root user, with MFA'],
  [
    {
      type: 'Root',
      arn: 'arn:aws:iam::123456789012:root',
      accessKeyId: 'ASIAEXAMPLE',
      sessionContext: { assumedRoot: 'true' },
    },
    'an AssumeRoot session of the root user',
    'an AssumeRoot session of the root user',
  ],
  [
    { type: 'Root', arn: 'arn:aws:iam::123456789012:root', invokedBy: 'sso.amazonaws.com' },
    'IAM Identity Center',
    'IAM Identity Center, acting as the account itself',
  ],
  [
    session(sso, 'sato@example.jp', {}, reserved),
    'sato@example.jp',
    'sato@example.jp, single sign-on as PlatformAdmin',
  ],
  // Anybody may name a role like Identity Center's; only Identity Center can use its path.
  [
    session(sso, 'sato@example.jp'),
    `role ${sso} (session sato@example.jp)`,
    `role ${sso} (session sato@example.jp), a session name that AWS does not vouch for`,
  ],
  [
    session(
      'tf-apply',
      'GitHubActions',
      {},
      federated('arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com'),
    ),
    'GitHub Actions with role tf-apply',
    'GitHub Actions with role tf-apply, session GitHubActions',
  ],
  [
    session(
      'tf-apply',
      'run-7',
      {},
      federated('arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com', {
        'token.actions.githubusercontent.com:sub': 'repo:example@12/infra@34:ref:refs/heads/main',
      }),
    ),
    'GitHub Actions with role tf-apply',
    'GitHub Actions with role tf-apply, token of repo:example@12/infra@34:ref:refs/heads/main, session run-7',
  ],
  [
    session(
      'pod',
      'x',
      {},
      federated('arn:aws:iam::123456789012:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLE'),
    ),
    'Kubernetes (EKS) with role pod',
    'Kubernetes (EKS) with role pod, session x',
  ],
  [
    session('own', 'x', {}, federated('arn:aws:iam::123456789012:oidc-provider/login.example.jp/realm')),
    'login.example.jp/realm with role own',
    'login.example.jp/realm with role own, session x',
  ],
  [
    session('staff', 'sato@example.jp', {}, federated('arn:aws:iam::123456789012:saml-provider/Okta')),
    'sato@example.jp',
    'sato@example.jp, SAML provider Okta, role staff',
  ],
  [
    session('billing-role', 'billing-job', {
      inScopeOf: { credentialsIssuedTo: 'arn:aws:lambda:us-east-1:123456789012:function:billing-job:3' },
    }),
    'Lambda function billing-job',
    'Lambda function billing-job, role billing-role',
  ],
  [
    session('web', 'i-0123456789abcdef0', {}, { ec2RoleDelivery: '2.0' }),
    'EC2 instance i-0123456789abcdef0',
    'EC2 instance i-0123456789abcdef0, role web',
  ],
  [
    session('task-role', 'abc', {
      inScopeOf: {
        credentialsIssuedTo: 'arn:aws:ecs:us-east-1:123456789012:task/main/0f9de17a6465404e8b1b2356dc13c2f8',
      },
    }),
    'ECS task 0f9de17a6465404e8b1b2356dc13c2f8',
    'ECS task 0f9de17a6465404e8b1b2356dc13c2f8, role task-role',
  ],
  [
    session(
      'AWSServiceRoleForSSO',
      'AWS-SSO',
      { invokedBy: 'sso.amazonaws.com' },
      {
        sessionIssuer: {
          arn: 'arn:aws:iam::123456789012:role/aws-service-role/sso.amazonaws.com/AWSServiceRoleForSSO',
          userName: 'AWSServiceRoleForSSO',
        },
      },
    ),
    'IAM Identity Center',
    'IAM Identity Center, service-linked role AWSServiceRoleForSSO',
  ],
  [
    session('deploy', 'build-42'),
    'role deploy (session build-42)',
    'role deploy (session build-42), a session name that AWS does not vouch for',
  ],
  [
    session('deploy', 'build-42', {}, { sourceIdentity: 'sato' }),
    'sato',
    'sato, source identity of role deploy, session build-42',
  ],
  [
    session('stack-role', 'AWSCloudFormation', { invokedBy: 'cloudformation.amazonaws.com' }),
    'CloudFormation',
    'CloudFormation, with role stack-role, session AWSCloudFormation',
  ],
  [
    session(sso, 'sato@example.jp', { invokedBy: 'cloudformation.amazonaws.com' }, reserved),
    'CloudFormation for sato@example.jp',
    'CloudFormation for sato@example.jp, single sign-on as PlatformAdmin',
  ],
  [{ type: 'IAMUser', userName: 'kimura', invokedBy: 'signin.amazonaws.com' }, 'kimura', 'kimura, IAM user'],
  [
    session(sso, 'sato@example.jp', { invokedBy: 'aws-mcp.amazonaws.com' }, reserved),
    'sato@example.jp',
    'sato@example.jp, single sign-on as PlatformAdmin',
  ],
  [
    {
      type: 'FederatedUser',
      arn: 'arn:aws:sts::123456789012:federated-user/bob',
      sessionContext: { sessionIssuer: { userName: 'broker' } },
    },
    'federated user bob',
    'federated user bob, credentials issued by broker',
  ],
  [{ type: 'Role', arn: 'arn:aws:iam::123456789012:role/job' }, 'role job', 'role job'],
  [{ type: 'AWSService', invokedBy: 'budgets.amazonaws.com' }, 'AWS Budgets', 'AWS Budgets'],
  [{ type: 'AWSService', arn: 'arn:aws:iam::123456789012:root' }, 'an AWS service', 'an AWS service'],
  [{ type: 'AWSAccount', accountId: '210987654321' }, 'account 210987654321', 'account 210987654321'],
  [{ type: 'Directory', userName: 'sato' }, 'directory user sato', 'directory user sato'],
  [
    {
      type: 'IdentityCenterUser',
      onBehalfOf: { userId: '9067-1111', identityStoreArn: 'arn:aws:identitystore::1:identitystore/d-1' },
    },
    'Identity Center user 9067-1111',
    'Identity Center user 9067-1111',
  ],
  [
    session('job', 'x', { onBehalfOf: { userId: '9067-1111' } }),
    'role job (session x)',
    'role job (session x), a session name that AWS does not vouch for, for Identity Center user 9067-1111',
  ],
  [
    session('job', 'x', { invokedByDelegate: { accountId: '210987654321' } }),
    'partner account 210987654321, with the access of role job (session x),',
    'role job (session x), a session name that AWS does not vouch for, through a delegation to account 210987654321',
  ],
  [{ type: 'SAMLUser', userName: 'sato', identityProvider: 'AZxyz=' }, 'sato', 'sato, signed in by AZxyz='],
  [
    { type: 'WebIdentityUser', userName: 'repo:a/b', identityProvider: 'token.actions.githubusercontent.com' },
    'repo:a/b',
    'repo:a/b, signed in by token.actions.githubusercontent.com',
  ],
  [{ type: 'Unknown', userName: 'x' }, 'x (principal type Unknown)', 'x (principal type Unknown)'],
  [{ type: 'Robot', principalId: 'R2' }, 'R2 (principal type Robot)', 'R2 (principal type Robot)'],
  [
    { type: 'AssumedRole' },
    'someone whom the record does not name (principal type AssumedRole)',
    'someone whom the record does not name (principal type AssumedRole)',
  ],
  [
    { type: 'constructor' },
    'someone whom the record does not name (principal type constructor)',
    'someone whom the record does not name (principal type constructor)',
  ],
  [{}, 'someone whom the record does not name', 'someone whom the record does not name'],
  ['AROAEXAMPLE', 'someone whom the record does not name', 'someone whom the record does not name'],
  [null, 'someone whom the record does not name', 'someone whom the record does not name'],
];

test.each(phraseBook)('%j is named “%s” and came in as “%s”', (identity, name, credentials) => {
  const principal = readPrincipal(fieldsOf(identity));
  expect(plain(sayActor(actorOf(principal), {}))).toBe(name);
  expect(plain(sayCredentials(credentialsOf(principal), {}))).toBe(credentials);
});
