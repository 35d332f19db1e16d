import type { Action, Actions } from './action.ts';
import type { ThingKind } from './things.ts';

/** Users and roles call, and policies ask for their tags: https://docs.aws.amazon.com/IAM/latest/UserGuide/access_iam-tags.html */
const ofPrincipal = {
  security: 'low',
  breakRisk: 'possible',
  why: 'Policies can have conditions on the tags of a caller (aws:PrincipalTag): access that depends on one may begin or end.',
} as const;
const ofResource = {
  security: 'info',
  breakRisk: 'none',
  why: 'Tags change nothing about access, except where a policy has a condition on them (aws:ResourceTag).',
} as const;
type Weight = typeof ofPrincipal | typeof ofResource;

/** Tags on IAM's own resources. */
export const tags = {
  TagUser: tagged('user', 'user', ofPrincipal),
  TagRole: tagged('role', 'role', ofPrincipal),
  TagPolicy: tagged('policy', 'policy', ofResource),
  TagInstanceProfile: tagged('instanceProfile', 'instance-profile', ofResource),
  TagMFADevice: tagged('mfaDevice', 'mfa-device', ofResource),
  TagServerCertificate: tagged('serverCertificate', 'server-certificate', ofResource),
  TagSAMLProvider: tagged('samlProvider', 'saml-provider', ofResource),
  TagOpenIDConnectProvider: tagged('oidcProvider', 'open-id-connect-provider', ofResource),
  UntagUser: untagged('user', 'user', ofPrincipal),
  UntagRole: untagged('role', 'role', ofPrincipal),
  UntagPolicy: untagged('policy', 'policy', ofResource),
  UntagInstanceProfile: untagged('instanceProfile', 'instance-profile', ofResource),
  UntagMFADevice: untagged('mfaDevice', 'mfa-device', ofResource),
  UntagServerCertificate: untagged('serverCertificate', 'server-certificate', ofResource),
  UntagSAMLProvider: untagged('samlProvider', 'saml-provider', ofResource),
  UntagOpenIDConnectProvider: untagged('oidcProvider', 'open-id-connect-provider', ofResource),
} satisfies Actions;

function tagged(target: ThingKind, command: string, { why, ...measures }: Weight): Action {
  return {
    target,
    category: 'tags',
    ...measures,
    en: {
      verb: 'tag',
      past: 'tagged',
      object: `{${target}} with {tags}`,
      why,
      noUndo: `untag-${command} removes the tags; a value that one of them had before is not in the event.`,
    },
  };
}

function untagged(target: ThingKind, command: string, { why, ...measures }: Weight): Action {
  return {
    target,
    category: 'tags',
    ...measures,
    en: {
      verb: 'remove',
      past: 'removed',
      object: `{tagKeys} from the tags of {${target}}`,
      why,
      noUndo: `tag-${command} sets the tags again; their values are not in the event.`,
    },
  };
}
