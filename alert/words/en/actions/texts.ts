import type { ActionName } from '../../../../iam/action-name.ts';
import type { ActionText } from '../../action-text.ts';
import { accessKeys } from './access-keys.ts';
import { account } from './account.ts';
import { alarms } from './alerter/alarms.ts';
import { functions } from './alerter/functions.ts';
import { parameters } from './alerter/parameters.ts';
import { queues } from './alerter/queues.ts';
import { rules } from './alerter/rules.ts';
import { stacks } from './alerter/stacks.ts';
import { logGroups, tables } from './alerter/stored.ts';
import { topics } from './alerter/topics.ts';
import { trails } from './alerter/trails.ts';
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

/** The words of every action and of each of its variants in English. */
export const actionTexts: Readonly<Record<ActionName, ActionText>> = {
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
  ...rules,
  ...queues,
  ...functions,
  ...topics,
  ...tables,
  ...logGroups,
  ...parameters,
  ...alarms,
  ...stacks,
  ...trails,
};
