import type { Change } from '../change.ts';
import { accessConfined } from './access-confined.ts';
import { accessGrantedToOneself } from './access-granted-to-oneself.ts';
import { accessRemoved } from './access-removed.ts';
import { accountEmailChanged } from './account-email-changed.ts';
import { administratorAccessGranted } from './administrator-access-granted.ts';
import { administratorAccessProvisioned } from './administrator-access-provisioned.ts';
import { administratorAccessRemoved } from './administrator-access-removed.ts';
import { administratorAccessUnderCondition } from './administrator-access-under-condition.ts';
import { administratorByName } from './administrator-by-name.ts';
import { administratorPolicyWritten } from './administrator-policy-written.ts';
import { alertingTampered } from './alerting-tampered.ts';
import { alertingTamperingAttempted } from './alerting-tampering-attempted.ts';
import { centralRootAccessEnabled } from './central-root-access-enabled.ts';
import { conditionalDenyAdded } from './conditional-deny-added.ts';
import { credentialForAnotherUser } from './credential-for-another-user.ts';
import { credentialRemoved } from './credential-removed.ts';
import { delegationAccepted } from './delegation-accepted.ts';
import { delegationTokenSent } from './delegation-token-sent.ts';
import { deniedByBudget } from './denied-by-budget.ts';
import { denyAdded } from './deny-added.ts';
import { escalationAttempted } from './escalation-attempted.ts';
import { everythingDenied } from './everything-denied.ts';
import { exposureGranted } from './exposure-granted.ts';
import { federationRemoved } from './federation-removed.ts';
import type { Finding, FindingRule } from './finding.ts';
import { guardLifted } from './guard-lifted.ts';
import { identityCenterMetadataReplaced } from './identity-center-metadata-replaced.ts';
import { identityProviderCreated } from './identity-provider-created.ts';
import { keyQuarantined } from './key-quarantined.ts';
import { limitsLiftable } from './limits-liftable.ts';
import { lockLifted } from './lock-lifted.ts';
import { longLivedCredential } from './long-lived-credential.ts';
import { mfaEnabledWithoutMfa } from './mfa-enabled-without-mfa.ts';
import { mfaWeakened } from './mfa-weakened.ts';
import { oidcProviderChanged } from './oidc-provider-changed.ts';
import { outboundFederationEnabled } from './outbound-federation-enabled.ts';
import { parametersHidden } from './parameters-hidden.ts';
import { partnerActed } from './partner-acted.ts';
import { permissionsBoundaryRemoved } from './permissions-boundary-removed.ts';
import { permissionsBoundarySet } from './permissions-boundary-set.ts';
import { permissionsBoundaryUnlimited } from './permissions-boundary-unlimited.ts';
import { policyNotReadable } from './policy-not-readable.ts';
import { privilegeEscalationByChangeAndUse } from './privilege-escalation-by-change-and-use.ts';
import { privilegeEscalationByIdentityCenter } from './privilege-escalation-by-identity-center.ts';
import { privilegeEscalationGranted } from './privilege-escalation-granted.ts';
import { privilegeEscalationOfItself } from './privilege-escalation-of-itself.ts';
import { privilegeEscalationUnderCondition } from './privilege-escalation-under-condition.ts';
import { privilegeEscalationWritten } from './privilege-escalation-written.ts';
import { quarantineByHand } from './quarantine-by-hand.ts';
import { quarantineLifted } from './quarantine-lifted.ts';
import { rootCredentialMade } from './root-credential-made.ts';
import { rootMfaDeactivated } from './root-mfa-deactivated.ts';
import { rootSessionUsed } from './root-session-used.ts';
import { rootUserUsed } from './root-user-used.ts';
import { samlMetadataReplaced } from './saml-metadata-replaced.ts';
import { secretsReadable } from './secrets-readable.ts';
import { serviceGrantedWhole } from './service-granted-whole.ts';
import { sessionsRevoked } from './sessions-revoked.ts';
import { takeoverGranted } from './takeover-granted.ts';
import { trustNotReadable } from './trust-not-readable.ts';
import { trustOpenToAnyCertificate } from './trust-open-to-any-certificate.ts';
import { trustOpenToEveryone } from './trust-open-to-everyone.ts';
import { trustOpenToGuests } from './trust-open-to-guests.ts';
import { trustOpenToProvider } from './trust-open-to-provider.ts';
import { trustOpenToPublicProvider } from './trust-open-to-public-provider.ts';
import { trustOpenUnderCondition } from './trust-open-under-condition.ts';
import { trustOpenedToAnotherAccount } from './trust-opened-to-another-account.ts';
import { trustOpenedToBoundAccount } from './trust-opened-to-bound-account.ts';
import { trustOpenedToKnownAccount } from './trust-opened-to-known-account.ts';
import { trustOpenedToOneself } from './trust-opened-to-oneself.ts';
import { trustOpenedToOrganization } from './trust-opened-to-organization.ts';
import { trustOpenedToOrganizationalUnit } from './trust-opened-to-organizational-unit.ts';
import { trustOpenedToServiceOfAnotherAccount } from './trust-opened-to-service-of-another-account.ts';
import { trustOpenedToUniqueId } from './trust-opened-to-unique-id.ts';
import { unreadDenyAdded } from './unread-deny-added.ts';
import { usersMadeByWorkload } from './users-made-by-workload.ts';

/** Every finding about a single change, the gravest first. */
export const findings: readonly FindingRule[] = [
  alertingTampered,
  parametersHidden,
  accountEmailChanged,
  rootCredentialMade,
  rootMfaDeactivated,
  trustOpenToEveryone,
  trustOpenToPublicProvider,
  administratorAccessGranted,
  keyQuarantined,
  quarantineByHand,
  rootUserUsed,
  quarantineLifted,
  administratorAccessProvisioned,
  administratorAccessUnderCondition,
  administratorPolicyWritten,
  privilegeEscalationGranted,
  privilegeEscalationByChangeAndUse,
  privilegeEscalationOfItself,
  privilegeEscalationByIdentityCenter,
  accessGrantedToOneself,
  administratorByName,
  trustOpenedToOneself,
  usersMadeByWorkload,
  serviceGrantedWhole,
  lockLifted,
  permissionsBoundaryRemoved,
  permissionsBoundaryUnlimited,
  trustOpenUnderCondition,
  trustOpenToProvider,
  trustOpenToGuests,
  trustOpenToAnyCertificate,
  trustOpenedToUniqueId,
  trustNotReadable,
  trustOpenedToAnotherAccount,
  credentialForAnotherUser,
  mfaWeakened,
  longLivedCredential,
  delegationTokenSent,
  delegationAccepted,
  identityProviderCreated,
  identityCenterMetadataReplaced,
  samlMetadataReplaced,
  outboundFederationEnabled,
  centralRootAccessEnabled,
  deniedByBudget,
  everythingDenied,
  sessionsRevoked,
  denyAdded,
  federationRemoved,
  credentialRemoved,
  administratorAccessRemoved,
  escalationAttempted,
  alertingTamperingAttempted,
  rootSessionUsed,
  trustOpenedToBoundAccount,
  trustOpenedToOrganization,
  trustOpenedToOrganizationalUnit,
  trustOpenedToKnownAccount,
  trustOpenedToServiceOfAnotherAccount,
  privilegeEscalationUnderCondition,
  privilegeEscalationWritten,
  takeoverGranted,
  limitsLiftable,
  secretsReadable,
  exposureGranted,
  guardLifted,
  mfaEnabledWithoutMfa,
  partnerActed,
  oidcProviderChanged,
  permissionsBoundarySet,
  accessRemoved,
  conditionalDenyAdded,
  unreadDenyAdded,
  policyNotReadable,
  accessConfined,
];

/** What is dangerous in a change, the gravest first; what a more specific finding says already is left out. */
export function findingsOf(change: Change): readonly Finding[] {
  const found = findings.filter((rule) => isAbout(rule, change) && rule.appliesTo(change));
  const silenced = found.flatMap(({ silences }) => silences ?? []);
  return found.filter(({ name }) => !silenced.includes(name));
}

function isAbout({ outcome = 'succeeded' }: FindingRule, { record, affects }: Change): boolean {
  const isOurs = affects === 'the alerter' || sources.includes(record.eventSource);
  return isOurs && (outcome === 'any' || record.outcome.kind === outcome);
}

/** Other services have calls of the same names. */
const sources: readonly string[] = ['iam.amazonaws.com', 'signin.amazonaws.com'];
