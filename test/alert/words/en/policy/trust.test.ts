import { describe, expect, test } from 'vitest';
import { trustPoints } from '../../../../../alert/content/policy/trust.ts';
import { parsePolicyDocument } from '../../../../../iam/policy/parse.ts';
import { marked, sayPoints } from '../said.ts';

const own = '123456789012';
const other = '210987654321';

function said(statements: unknown, accountId: string | undefined = own): readonly string[] {
  return sayPoints(trustPoints(parsePolicyDocument({ Statement: statements }), accountId)).map(marked);
}

function allow(principal: unknown, rest: object = {}): object {
  return { Effect: 'Allow', Principal: principal, Action: 'sts:AssumeRole', ...rest };
}

describe('Who may assume a role reads', () => {
  test.each<[principal: unknown, sentence: string]>([
    ['*', 'Now anyone in any AWS account may assume it: principal `*`, no condition.'],
    [{ AWS: '*' }, 'Now anyone in any AWS account may assume it: principal `*`, no condition.'],
    [
      { AWS: other },
      "Now account `210987654321` (another account) may assume it. The account's own policies decide which of its users and roles.",
    ],
    [
      { AWS: `arn:aws:iam::${own}:root` },
      "Now this account may assume it. The account's own policies decide which of its users and roles.",
    ],
    [
      { AWS: [`arn:aws:iam::${own}:root`, other] },
      "Now account `210987654321` (another account) and this account may assume it. Each account's own policies decide which of its users and roles.",
    ],
    [{ AWS: `arn:aws:iam::${own}:role/team/deploy` }, 'Now role `team/deploy` of this account may assume it.'],
    [
      { AWS: `arn:aws:iam::${other}:user/sato` },
      'Now user `sato` of account `210987654321` (another account) may assume it.',
    ],
    [
      { AWS: `arn:aws:sts::${own}:assumed-role/deploy/night` },
      'Now session `deploy/night` of this account may assume it.',
    ],
    [{ AWS: 'AROAEXAMPLEEXAMPLE123' }, 'Now the role with the unique ID `AROAEXAMPLEEXAMPLE123` may assume it.'],
    [{ AWS: 'AIDAEXAMPLEEXAMPLE123' }, 'Now the user with the unique ID `AIDAEXAMPLEEXAMPLE123` may assume it.'],
    [{ AWS: 'bob' }, 'Now principal `bob` may assume it.'],
    [{ New: 'thing' }, 'Now principal `New: thing` may assume it.'],
    [{ Service: 'lambda.amazonaws.com' }, 'Now AWS Lambda (`lambda.amazonaws.com`) may assume it.'],
    [{ Service: 'new.amazonaws.com' }, 'Now service `new.amazonaws.com` may assume it.'],
    [
      { Service: ['ec2.amazonaws.com', 'lambda.amazonaws.com'] },
      'Now Amazon EC2 (`ec2.amazonaws.com`) and AWS Lambda (`lambda.amazonaws.com`) may assume it.',
    ],
    [
      { AWS: [1, 2, 3, 4, 5, 6].map((n) => `arn:aws:iam::${own}:role/r${n}`).concat(`arn:aws:iam::${other}:role/x`) },
      'Now role `x` of account `210987654321` (another account), role `r1` of this account, role `r2` of this account, role `r3` of this account, role `r4` of this account and 2 more may assume it.',
    ],
    [
      { AWS: '*', Service: 'lambda.amazonaws.com' },
      'Now anyone in any AWS account and AWS Lambda (`lambda.amazonaws.com`) may assume it: principal `*`, no condition.',
    ],
  ])('%j', (principal, sentence) => {
    expect(said(allow(principal))).toEqual([sentence]);
  });

  test('without knowing the own account, none is called another', () => {
    const document = parsePolicyDocument({ Statement: allow({ AWS: `arn:aws:iam::${other}:role/x` }) });
    expect(sayPoints(trustPoints(document, undefined)).map(marked)).toEqual([
      'Now role `x` of account `210987654321` may assume it.',
    ]);
  });
});

describe('The conditions of a trust read', () => {
  test.each<[statement: object, sentence: string]>([
    [
      allow({ AWS: other }, { Condition: { StringEquals: { 'sts:ExternalId': 'a1b2' } } }),
      "Now account `210987654321` (another account) may assume it only if the external ID is `a1b2`. The account's own policies decide which of its users and roles.",
    ],
    [
      allow('*', { Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3' } } }),
      "Now anyone in any AWS account may assume it only if the caller's organisation is `o-a1b2c3`.",
    ],
    [
      allow('*', { Condition: 'none' }),
      'Now anyone in any AWS account may assume it (could not be read: `Condition: "none"`).',
    ],
    [
      allow({ Service: 'sns.amazonaws.com' }, { Condition: { StringEquals: { 'aws:SourceAccount': own } } }),
      'Now Amazon SNS (`sns.amazonaws.com`) may assume it only if the account that the service acts for is `123456789012`.',
    ],
  ])('%j', (statement, sentence) => {
    expect(said(statement)).toEqual([sentence]);
  });
});

describe('What a trust policy forbids reads', () => {
  test.each<[statement: object, sentence: string]>([
    [
      { Effect: 'Deny', Principal: { AWS: other }, Action: 'sts:AssumeRole' },
      'Now account `210987654321` (another account) may not assume it. A Deny wins over every Allow.',
    ],
    [{ Effect: 'Deny', Principal: '*', Action: 'sts:*' }, 'Now nobody may assume it. A Deny wins over every Allow.'],
    [
      {
        Effect: 'Deny',
        Principal: '*',
        Action: '*',
        Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } },
      },
      'Now nobody may assume it unless the caller signed in with MFA.',
    ],
    [
      { Effect: 'Deny', NotPrincipal: { AWS: `arn:aws:iam::${own}:role/admin` }, Action: 'sts:AssumeRole' },
      'Now nobody except role `admin` of this account may assume it. A Deny wins over every Allow.',
    ],
    [
      { Effect: 'Deny', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:TagSession' },
      'Now Amazon EC2 (`ec2.amazonaws.com`) may not call `sts:TagSession` on it. A Deny wins over every Allow.',
    ],
  ])('%j', (statement, sentence) => {
    expect(said(statement)).toEqual([sentence]);
  });
});

describe('A trust policy that lets in and refuses reads', () => {
  const kimura = { AWS: `arn:aws:iam::${own}:user/kimura` };
  const night = { AWS: `arn:aws:sts::${own}:assumed-role/deploy/night` };
  const deploy = { AWS: `arn:aws:iam::${own}:role/team/deploy` };
  const okta = { Federated: `arn:aws:iam::${own}:saml-provider/Okta` };
  const deny = (principal: unknown, rest: object = {}) => ({ ...allow(principal, rest), Effect: 'Deny' });
  const mfa = { Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } } };
  const refused = 'Now user `kimura` of this account may not assume it. A Deny wins over every Allow.';
  test.each<[what: string, statements: readonly object[], points: readonly string[]]>([
    [
      'one of several refused: without that one',
      [allow({ ...kimura, Service: 'ec2.amazonaws.com' }), deny(kimura)],
      [refused, 'Now Amazon EC2 (`ec2.amazonaws.com`) may assume it.'],
    ],
    [
      'the only one refused: nobody is left',
      [allow(kimura), deny(kimura)],
      [refused, 'The policy lets nobody else assume it.'],
    ],
    [
      'all refused: said once',
      [allow(kimura), allow('*'), deny('*')],
      ['Now nobody may assume it. A Deny wins over every Allow.'],
    ],
    [
      'refused under a condition: each points at the other',
      [allow(kimura), deny('*', mfa)],
      [
        'Now nobody may assume it unless the caller signed in with MFA.',
        'Now user `kimura` of this account may assume it. A Deny of the policy limits this.',
      ],
    ],
    [
      'one of an account refused: the account is limited',
      [allow({ AWS: own }), deny(kimura)],
      [
        refused,
        "Now this account may assume it. The account's own policies decide which of its users and roles. A Deny of the policy limits this.",
      ],
    ],
    [
      'the account of one refused: the one is limited',
      [allow(kimura), deny({ AWS: own })],
      [
        'Now this account may not assume it. A Deny wins over every Allow.',
        'Now user `kimura` of this account may assume it. A Deny of the policy limits this.',
      ],
    ],
    [
      'the role of a session refused: the session is limited',
      [allow(night), deny(deploy)],
      [
        'Now role `team/deploy` of this account may not assume it. A Deny wins over every Allow.',
        'Now session `deploy/night` of this account may assume it. A Deny of the policy limits this.',
      ],
    ],
    [
      'everyone but one refused: that one is not limited',
      [allow(kimura), { Effect: 'Deny', NotPrincipal: kimura, Action: 'sts:AssumeRole' }],
      [
        'Now nobody except user `kimura` of this account may assume it. A Deny wins over every Allow.',
        'Now user `kimura` of this account may assume it.',
      ],
    ],
    [
      'everyone with one refused: everyone is limited',
      [allow('*'), deny(kimura)],
      [
        'Now anyone in any AWS account may assume it: principal `*`, no condition. A Deny of the policy limits this.',
        refused,
      ],
    ],
    [
      'everyone but one let in, and another refused',
      [{ Effect: 'Allow', NotPrincipal: deploy, Action: 'sts:AssumeRole' }, deny(kimura)],
      [
        'Now anyone in any AWS account except role `team/deploy` of this account may assume it. A Deny of the policy limits this.',
        refused,
      ],
    ],
    [
      'another call refused to everyone: not limited',
      [{ Effect: 'Allow', NotPrincipal: deploy, Action: 'sts:AssumeRole' }, deny('*', { Action: 'sts:TagSession' })],
      [
        'Now anyone in any AWS account except role `team/deploy` of this account may assume it.',
        'Now nobody may call `sts:TagSession` on it. A Deny wins over every Allow.',
      ],
    ],
    [
      'somebody else refused: not limited',
      [allow({ Service: 'ec2.amazonaws.com' }), deny(kimura)],
      [refused, 'Now Amazon EC2 (`ec2.amazonaws.com`) may assume it.'],
    ],
    [
      'a call refused to everyone that is not the only one',
      [allow(okta, { Action: 'sts:AssumeRoleWithSAML' }), allow(kimura), deny('*')],
      [
        'Now nobody may call `sts:AssumeRole` on it. A Deny wins over every Allow.',
        'Now people who sign in through SAML provider `Okta` may assume it.',
      ],
    ],
  ])('%s', (_, statements, points) => {
    expect(said(statements)).toEqual(points);
  });
});

describe('Actions are named where they are unusual:', () => {
  const service = 'Amazon EC2 (`ec2.amazonaws.com`)';
  test.each<[actions: object, sentence: string]>([
    [{ Action: ['sts:AssumeRole', 'sts:TagSession', 'sts:SetSourceIdentity'] }, `Now ${service} may assume it.`],
    [{ Action: '*' }, `Now ${service} may assume it.`],
    [
      { Action: 'sts:TagSession' },
      `Now ${service} may call \`sts:TagSession\` on it, which alone lets nobody assume it.`,
    ],
    [
      { Action: 'sts:AssumeRoleWithSAML' },
      `Now ${service} may call \`sts:AssumeRoleWithSAML\` on it, which alone lets nobody assume it.`,
    ],
    [{ Action: undefined, NotAction: 'sts:TagSession' }, `Now ${service} may assume it.`],
    [
      { Action: undefined, NotAction: 'sts:*' },
      `Now ${service} may call everything except \`sts:*\` on it, which alone lets nobody assume it.`,
    ],
  ])('%j', (actions, sentence) => {
    expect(said(allow({ Service: 'ec2.amazonaws.com' }, actions))).toEqual([sentence]);
  });

  test('of two principals in one statement each is said with what it may do', () => {
    const principals = { Service: 'ec2.amazonaws.com', Federated: `arn:aws:iam::${own}:saml-provider/Okta` };
    expect(said(allow(principals))).toEqual([
      `Now ${service} may assume it.`,
      'Now people who sign in through SAML provider `Okta` may call `sts:AssumeRole` on it, which alone lets nobody assume it.',
    ]);
  });
});

describe('GitHub Actions reads', () => {
  const host = 'token.actions.githubusercontent.com';
  const aud = { [`${host}:aud`]: 'sts.amazonaws.com' };
  const sub = `${host}:sub`;
  test.each<[condition: object, sentence: string]>([
    [
      { StringEquals: { ...aud, [sub]: 'repo:example/infra:ref:refs/heads/main' } },
      'Now GitHub Actions runs of `example/infra` (branch `main`) may assume it.',
    ],
    [
      { StringEquals: { ...aud, [sub]: ['repo:example/infra:environment:prod', 'repo:example/app:pull_request'] } },
      'Now GitHub Actions runs of `example/infra` (environment `prod`) and `example/app` (pull requests) may assume it.',
    ],
    [
      { StringLike: { ...aud, [sub]: 'repo:example/infra:ref:refs/tags/v*' } },
      'Now GitHub Actions runs of `example/infra` (tag `v*`) may assume it.',
    ],
    [
      { StringEquals: aud, 'ForAnyValue:StringLike': { [sub]: 'repo:example/infra:*' } },
      'Now GitHub Actions runs of `example/infra` (any branch, tag or pull request) may assume it.',
    ],
    [
      { StringLike: { [sub]: 'repo:example/*' } },
      'Now GitHub Actions runs of `example/*` (any branch, tag or pull request) may assume it.',
    ],
    [
      { StringEquals: aud },
      'Now GitHub Actions runs of any repository of GitHub may assume it: no condition on the subject.',
    ],
    [{}, 'Now GitHub Actions runs of any repository of GitHub may assume it: no condition on the subject.'],
    [{ StringLike: { [sub]: 'repo:*' } }, 'Now GitHub Actions runs of any repository of GitHub may assume it.'],
    [
      { StringLike: { [sub]: ['repo:example/infra:*', '*'] } },
      'Now GitHub Actions runs of any repository of GitHub may assume it.',
    ],
    [
      { StringEquals: aud, IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } },
      'Now GitHub Actions runs of any repository of GitHub may assume it only from `203.0.113.0/24`: no condition on the subject.',
    ],
    [
      { StringEquals: { [sub]: 'repo:example/infra:*' } },
      "Now GitHub Actions runs may assume it only if the token's subject is `repo:example/infra:*`.",
    ],
    [
      { StringEquals: { [sub]: 'repository_id:1:ref:refs/heads/main' } },
      "Now GitHub Actions runs may assume it only if the token's subject is `repository_id:1:ref:refs/heads/main`.",
    ],
    [
      { StringNotLike: { [sub]: 'repo:example/infra:*' } },
      "Now GitHub Actions runs may assume it unless the token's subject is like `repo:example/infra:*`.",
    ],
    [
      { 'ForAllValues:StringLike': { [sub]: 'repo:example/infra:*' } },
      `Now GitHub Actions runs may assume it only if every \`${sub}\` in the request is like \`repo:example/infra:*\`.`,
    ],
    [
      { StringEquals: { [`${host}:repository_owner`]: 'example' } },
      `Now GitHub Actions runs may assume it only if \`${host}:repository_owner\` is \`example\`.`,
    ],
    [
      {
        StringEquals: { [sub]: 'repo:example/infra:ref:refs/heads/main' },
        StringLike: { [`${host}:actor`]: 'sato' },
      },
      `Now GitHub Actions runs of \`example/infra\` (branch \`main\`) may assume it only if \`${host}:actor\` is \`sato\`.`,
    ],
  ])('%j', (condition, sentence) => {
    const federated = { Federated: `arn:aws:iam::${own}:oidc-provider/${host}` };
    const statement = allow(federated, { Action: 'sts:AssumeRoleWithWebIdentity', Condition: condition });
    expect(said(statement)).toEqual([sentence]);
  });
});

describe('Another identity provider reads', () => {
  const provider = (name: string) => `arn:aws:iam::${own}:${name}`;
  const eks = 'oidc.eks.eu-west-1.amazonaws.com/id/A1B2';
  test.each<[federated: string, action: string, condition: object, sentence: string]>([
    [
      provider('saml-provider/Okta'),
      'sts:AssumeRoleWithSAML',
      { StringEquals: { 'SAML:aud': 'https://signin.aws.amazon.com/saml' } },
      'Now people who sign in through SAML provider `Okta` may assume it.',
    ],
    [
      provider('saml-provider/Okta'),
      'sts:AssumeRoleWithSAML',
      { StringEquals: { 'SAML:aud': 'https://example.com/saml' } },
      'Now people who sign in through SAML provider `Okta` may assume it only if the SAML audience is `https://example.com/saml`.',
    ],
    [
      provider(`oidc-provider/${eks}`),
      'sts:AssumeRoleWithWebIdentity',
      { StringEquals: { [`${eks}:sub`]: 'system:serviceaccount:web:api', [`${eks}:aud`]: 'sts.amazonaws.com' } },
      `Now holders of a token of Kubernetes (EKS) (\`${eks}\`) may assume it only if the token's subject is \`system:serviceaccount:web:api\`.`,
    ],
    [
      provider('oidc-provider/id.example.com'),
      'sts:AssumeRoleWithWebIdentity',
      { StringEquals: { 'id.example.com:aud': 'app' } },
      "Now holders of a token of `id.example.com` may assume it only if the token's audience is `app`: no condition on the subject.",
    ],
    [
      provider('oidc-provider/token.actions.githubusercontent.com/example'),
      'sts:AssumeRoleWithWebIdentity',
      {},
      'Now holders of a token of GitHub Actions (`token.actions.githubusercontent.com/example`) may assume it: no condition on the subject.',
    ],
    [
      'cognito-identity.amazonaws.com',
      'sts:AssumeRoleWithWebIdentity',
      { 'ForAnyValue:StringLike': { 'cognito-identity.amazonaws.com:amr': 'authenticated' } },
      'Now holders of a token of Amazon Cognito (`cognito-identity.amazonaws.com`) may assume it only if at least one `cognito-identity.amazonaws.com:amr` in the request is `authenticated`.',
    ],
  ])('%s by %s if %j', (federated, action, condition, sentence) => {
    expect(said(allow({ Federated: federated }, { Action: action, Condition: condition }))).toEqual([sentence]);
  });
});

describe('A trust policy reads', () => {
  const ec2 = allow({ Service: 'ec2.amazonaws.com' });
  const ec2Said = 'Now Amazon EC2 (`ec2.amazonaws.com`) may assume it.';
  test.each<[what: string, statements: unknown, points: readonly string[]]>([
    [
      'with those first who are farthest away, and an outsider never among the rest',
      [ec2, ec2, ec2, ec2, ec2, allow({ AWS: `arn:aws:iam::${other}:role/x` })],
      [
        'Now role `x` of account `210987654321` (another account) may assume it.',
        ec2Said,
        ec2Said,
        ec2Said,
        ec2Said,
        'And 1 more statement.',
      ],
    ],
    [
      'with everyone except some',
      { Effect: 'Allow', NotPrincipal: { AWS: other }, Action: 'sts:AssumeRole' },
      ['Now anyone in any AWS account except account `210987654321` (another account) may assume it.'],
    ],
    ['without a principal', { Effect: 'Allow', Action: 'sts:AssumeRole' }, ['Allow `sts:AssumeRole`.']],
    ['with nobody as its principal', allow({}), ['Allow `sts:AssumeRole` for nobody.']],
    [
      'with an effect that IAM does not know',
      allow('*', { Effect: 'Permit' }),
      ['Neither Allow nor Deny: `sts:AssumeRole` for principal `*` (could not be read: `Effect: "Permit"`).'],
    ],
    ['without a statement', [], ['The policy has no statement: nobody may assume it.']],
    ['with something else than a statement', [7], ['One part of the policy could not be read: `Statement: 7`.']],
  ])('%s', (_, statements, points) => {
    expect(said(statements)).toEqual(points);
  });

  test('that is no JSON', () => {
    expect(sayPoints(trustPoints(parsePolicyDocument('{'), own)).map(marked)).toEqual([
      'The text could not be read as a policy: it is not JSON. It reads: `{`',
    ]);
  });
});
