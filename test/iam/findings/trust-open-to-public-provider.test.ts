import { trustOpenToPublicProvider } from '../../../iam/findings/trust-open-to-public-provider.ts';
import { own, trust, trusts } from './a-change.ts';
import { cases } from './cases.ts';

const host = 'token.actions.githubusercontent.com';
const sub = `${host}:sub`;
const github = `arn:aws:iam::${own}:oidc-provider/${host}`;

cases(
  trustOpenToPublicProvider,
  {
    'GitHub without a condition': trusts(trust({ Federated: github })),
    'GitHub with the audience only': trusts(
      trust({ Federated: github }, { StringEquals: { [`${host}:aud`]: 'sts.amazonaws.com' } }),
    ),
    'every repository': trusts(trust({ Federated: github }, { StringLike: { [sub]: 'repo:*' } })),
    'any subject': trusts(trust({ Federated: github }, { StringLike: { [sub]: '*' } })),
    'the main branch of every repository': trusts(
      trust({ Federated: github }, { StringLike: { [sub]: 'repo:*/*:ref:refs/heads/main' } }),
    ),
    'owners that begin so, as anybody can be called': trusts(
      trust({ Federated: github }, { StringLike: { [sub]: 'repo:example*' } }),
    ),
    'one open subject among others': trusts(
      trust({ Federated: github }, { StringLike: { [sub]: ['repo:example/infra:*', 'repo:*'] } }),
    ),
    'a branch, which every repository has': trusts(
      trust({ Federated: github }, { StringEquals: { [`${host}:ref`]: 'refs/heads/main' } }),
    ),
    'all but one repository': trusts(trust({ Federated: github }, { StringNotLike: { [sub]: 'repo:evil/*' } })),
    'every project of GitLab': trusts(
      trust(
        { Federated: `arn:aws:iam::${own}:oidc-provider/gitlab.com` },
        { StringLike: { 'gitlab.com:sub': 'project_path:*' } },
      ),
    ),
    'Cognito without its pool': trusts(trust({ Federated: 'cognito-identity.amazonaws.com' })),
  },
  {
    'one repository': trusts(
      trust({ Federated: github }, { StringEquals: { [sub]: 'repo:example/infra:ref:refs/heads/main' } }),
    ),
    'every repository of one owner': trusts(trust({ Federated: github }, { StringLike: { [sub]: 'repo:example/*' } })),
    'an owner with its id': trusts(trust({ Federated: github }, { StringLike: { [sub]: 'repo:example@*/infra@*:*' } })),
    'one owner by its own claim': trusts(
      trust({ Federated: github }, { StringEquals: { [`${host}:repository_owner`]: 'example' } }),
    ),
    'a star that is no pattern': trusts(trust({ Federated: github }, { StringEquals: { [sub]: 'repo:*' } })),
    'a test of all subjects, of which a token always has one': trusts(
      trust({ Federated: github }, { 'ForAllValues:StringLike': { [sub]: 'repo:example/*' } }),
    ),
    'one pool of Cognito': trusts(
      trust(
        { Federated: 'cognito-identity.amazonaws.com' },
        { StringEquals: { 'cognito-identity.amazonaws.com:aud': 'ap-northeast-1:pool' } },
      ),
    ),
    'an own GitHub Enterprise issuer': trusts(trust({ Federated: `${github}/example` })),
    'a Deny': trusts({ ...trust({ Federated: github }), Effect: 'Deny' }),
  },
);
