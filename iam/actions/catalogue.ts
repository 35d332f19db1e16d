import { accessKeys } from './access-keys.ts';
import { account } from './account.ts';
import type { Action, Actions } from './action.ts';
import { attachedPolicies } from './attached-policies.ts';
import { cloudfrontKeys } from './cloudfront-keys.ts';
import { delegation } from './delegation.ts';
import { groups } from './groups.ts';
import { inlinePolicies } from './inline-policies.ts';
import { instanceProfiles } from './instance-profiles.ts';
import { loginProfiles } from './login-profiles.ts';
import { managedPolicies } from './managed-policies.ts';
import { mfaDevices } from './mfa-devices.ts';
import { openidConnectProviders } from './openid-connect-providers.ts';
import { organizationsRoot } from './organizations-root.ts';
import { outboundFederation } from './outbound-federation.ts';
import { passwordPolicy } from './password-policy.ts';
import { permissionsBoundaries } from './permissions-boundaries.ts';
import { roles } from './roles.ts';
import { samlProviders } from './saml-providers.ts';
import { securityTokenService } from './security-token-service.ts';
import { serverCertificates } from './server-certificates.ts';
import { serviceCredentials } from './service-credentials.ts';
import { serviceLinkedRoles } from './service-linked-roles.ts';
import { signingCertificates } from './signing-certificates.ts';
import { sshKeys } from './ssh-keys.ts';
import { tags } from './tags.ts';
import { users } from './users.ts';

/** Every IAM API action that changes something, by the event name that CloudTrail records. */
export const catalogue = {
  ...users,
  ...groups,
  ...roles,
  ...serviceLinkedRoles,
  ...instanceProfiles,
  ...attachedPolicies,
  ...managedPolicies,
  ...inlinePolicies,
  ...permissionsBoundaries,
  ...accessKeys,
  ...loginProfiles,
  ...mfaDevices,
  ...signingCertificates,
  ...sshKeys,
  ...serviceCredentials,
  ...serverCertificates,
  ...samlProviders,
  ...openidConnectProviders,
  ...outboundFederation,
  ...delegation,
  ...account,
  ...passwordPolicy,
  ...securityTokenService,
  ...organizationsRoot,
  ...cloudfrontKeys,
  ...tags,
} satisfies Actions;

/** What we know about an action; undefined for one that is not in the catalogue. An event name is data: `constructor` is not an entry. */
export function actionNamed(eventName: string): Action | undefined {
  const known: Actions = catalogue;
  return Object.hasOwn(known, eventName) ? known[eventName] : undefined;
}
