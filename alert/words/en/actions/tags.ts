import type * as entries from '../../../../iam/actions/tags.ts';
import type { TextsOf } from '../../action-text.ts';
import { sentence } from './sentence-forms.ts';

const ofPrincipal =
  'Policies can have conditions on the tags of a caller (aws:PrincipalTag): access that depends on one may begin or end.';
const ofResource = 'Tags change nothing about access, except where a policy has a condition on them (aws:ResourceTag).';

export const tags: TextsOf<typeof entries.tags> = {
  TagUser: tagged('{user}', 'user', ofPrincipal),
  TagRole: tagged('{role}', 'role', ofPrincipal),
  TagPolicy: tagged('{policy}', 'policy', ofResource),
  TagInstanceProfile: tagged('{instanceProfile}', 'instance-profile', ofResource),
  TagMFADevice: tagged('{mfaDevice}', 'mfa-device', ofResource),
  TagServerCertificate: tagged('{serverCertificate}', 'server-certificate', ofResource),
  TagSAMLProvider: tagged('{samlProvider}', 'saml-provider', ofResource),
  TagOpenIDConnectProvider: tagged('{oidcProvider}', 'open-id-connect-provider', ofResource),
  UntagUser: untagged('{user}', 'user', ofPrincipal),
  UntagRole: untagged('{role}', 'role', ofPrincipal),
  UntagPolicy: untagged('{policy}', 'policy', ofResource),
  UntagInstanceProfile: untagged('{instanceProfile}', 'instance-profile', ofResource),
  UntagMFADevice: untagged('{mfaDevice}', 'mfa-device', ofResource),
  UntagServerCertificate: untagged('{serverCertificate}', 'server-certificate', ofResource),
  UntagSAMLProvider: untagged('{samlProvider}', 'saml-provider', ofResource),
  UntagOpenIDConnectProvider: untagged('{oidcProvider}', 'open-id-connect-provider', ofResource),
};

function tagged(target: string, command: string, why: string) {
  return {
    ...sentence('tag', 'tagged', `${target} with {tags}`, { line: 'with {tags}' }),
    why,
    noUndo: `untag-${command} removes the tags; a value that one of them had before is not in the event.`,
  };
}

function untagged(target: string, command: string, why: string) {
  return {
    ...sentence('remove', 'removed', `{tagKeys} from the tags of ${target}`, { line: '{tagKeys} from the tags' }),
    why,
    noUndo: `tag-${command} sets the tags again; their values are not in the event.`,
  };
}
