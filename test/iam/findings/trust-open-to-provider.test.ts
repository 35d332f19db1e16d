import { trustOpenToProvider } from '../../../iam/findings/trust-open-to-provider.ts';
import { aChange, by, own, policy, trust, trusts } from './a-change.ts';
import { cases } from './cases.ts';

const company = `arn:aws:iam::${own}:oidc-provider/sso.example.jp`;
const oidc = 'oidc.eks.ap-northeast-1.amazonaws.com/id/0123456789ABCDEF';
const cluster = `arn:aws:iam::${own}:oidc-provider/${oidc}`;
const saml = `arn:aws:iam::${own}:saml-provider/company`;

cases(
  trustOpenToProvider,
  {
    'a company issuer without a condition': trusts(trust({ Federated: company })),
    'a company issuer with the audience only': trusts(
      trust({ Federated: company }, { StringEquals: { 'sso.example.jp:aud': 'sts.amazonaws.com' } }),
    ),
    'any service account of a cluster': trusts(trust({ Federated: cluster }, { StringLike: { [`${oidc}:sub`]: '*' } })),
    'every service account of a cluster': trusts(
      trust({ Federated: cluster }, { StringLike: { [`${oidc}:sub`]: 'system:serviceaccount:*:*' } }),
    ),
    'SAML without its audience': trusts(trust({ Federated: saml })),
  },
  {
    'one service account of a cluster': trusts(
      trust({ Federated: cluster }, { StringEquals: { [`${oidc}:sub`]: 'system:serviceaccount:jobs:loader' } }),
    ),
    'a group of the company': trusts(
      trust({ Federated: company }, { StringEquals: { 'sso.example.jp:groups': 'platform' } }),
    ),
    'SAML as the console writes it': trusts(
      trust({ Federated: saml }, { StringEquals: { 'SAML:aud': 'https://signin.aws.amazon.com/saml' } }),
    ),
    'SAML as IAM Identity Center writes it': aChange(
      'CreateRole',
      {
        roleName: 'AWSReservedSSO_Admin_0123456789abcdef',
        assumeRolePolicyDocument: policy(
          trust(
            { Federated: saml },
            { StringEquals: { 'SAML:aud': 'https://signin.aws.amazon.com/saml' } },
            'sts:AssumeRoleWithSAML',
          ),
        ),
      },
      by.identityCenter,
    ),
    'a call that a provider cannot make': trusts(trust({ Federated: company }, undefined, 'sts:AssumeRole')),
  },
);
