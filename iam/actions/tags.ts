import type { Action, Actions } from './action.ts';
import type { ResourceKind } from './resources.ts';

/**
 * Users and roles call, and policies may ask for their tags: a tag that is gone can break what asks for it.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access_iam-tags.html
 */
const ofPrincipal = { security: 'low', breakRisk: 'none' } as const;
const fromPrincipal = { security: 'low', breakRisk: 'possible' } as const;
const ofResource = { security: 'info', breakRisk: 'none' } as const;

/** Tags on IAM's own resources. */
export const tags = {
  TagUser: tagged('user', ofPrincipal),
  TagRole: tagged('role', ofPrincipal),
  TagPolicy: tagged('policy', ofResource),
  TagInstanceProfile: tagged('instanceProfile', ofResource),
  TagMFADevice: tagged('mfaDevice', ofResource),
  TagServerCertificate: tagged('serverCertificate', ofResource),
  TagSAMLProvider: tagged('samlProvider', ofResource),
  TagOpenIDConnectProvider: tagged('oidcProvider', ofResource),
  UntagUser: untagged('user', fromPrincipal),
  UntagRole: untagged('role', fromPrincipal),
  UntagPolicy: untagged('policy', ofResource),
  UntagInstanceProfile: untagged('instanceProfile', ofResource),
  UntagMFADevice: untagged('mfaDevice', ofResource),
  UntagServerCertificate: untagged('serverCertificate', ofResource),
  UntagSAMLProvider: untagged('samlProvider', ofResource),
  UntagOpenIDConnectProvider: untagged('oidcProvider', ofResource),
} satisfies Actions;

type Weight = Pick<Action, 'security' | 'breakRisk'>;

function tagged(target: ResourceKind, weight: Weight): Action {
  return { target, names: [target, 'tags'], category: 'tags', ...weight };
}

function untagged(target: ResourceKind, weight: Weight): Action {
  return { target, names: ['tagKeys', target], category: 'tags', ...weight };
}
