import { nameFromArn } from '../../../iam/cloudtrail/arn.ts';
import type { Principal } from '../../../iam/cloudtrail/principal.ts';
import { code, joined, ours, type Phrase, phrase, value } from '../../phrase.ts';
import { nameOf, serviceActing } from './principal.ts';

/** Who it was and how they came in, in one line: “sato@example.jp, single sign-on as PlatformAdmin”. */
export function sayCredentials(principal: Principal): Phrase {
  return joined([nameOf(principal), ...waysIn(principal), ...circumstances(principal)], ', ');
}

function waysIn(principal: Principal): readonly Phrase[] {
  switch (principal.kind) {
    case 'Root':
      return principal.invokedBy === undefined ? mfa(principal) : [ours('acting as the account itself')];
    case 'IAMUser':
      return [ours('IAM user'), ...mfa(principal)];
    case 'AssumedRole':
      return session(principal);
    case 'FederatedUser':
      return principal.issuer === undefined ? [] : [phrase`credentials issued by ${code(principal.issuer)}`];
    case 'SAMLUser':
    case 'WebIdentityUser':
      return principal.provider === undefined ? [] : [phrase`signed in by ${code(nameFromArn(principal.provider))}`];
    default:
      return [];
  }
}

function mfa(principal: Principal): readonly Phrase[] {
  if (principal.mfa === undefined) return [];
  return [ours(principal.mfa ? 'with MFA' : 'without MFA')];
}

type Session = Extract<Principal, { kind: 'AssumedRole' }>;

function session(principal: Session): readonly Phrase[] {
  const { origin, roleName, sessionName } = principal;
  switch (origin.kind) {
    case 'single sign-on':
      return [phrase`single sign-on as ${value(origin.permissionSet)}`];
    case 'SAML':
      return [phrase`SAML provider ${code(origin.provider)}`, phrase`role ${code(roleName)}`];
    case 'web identity':
      return [...subject(origin.subject), phrase`session ${value(sessionName)}`];
    case 'service-linked role':
      return [phrase`service-linked role ${code(roleName)}`];
    case 'compute':
      return [phrase`role ${code(roleName)}`];
    case 'chosen by the caller':
      return chosen(principal);
  }
}

function subject(of: string | undefined): readonly Phrase[] {
  return of === undefined ? [] : [phrase`token of ${code(of)}`];
}

function chosen(principal: Session): readonly Phrase[] {
  const { roleName, sessionName, sourceIdentity } = principal;
  const named = phrase`role ${code(roleName)}, session ${value(sessionName)}`;
  if (sourceIdentity !== undefined) return [phrase`source identity of ${named}`];
  // The record's only trace of who asked the service to act.
  if (serviceActing(principal) !== undefined) return [phrase`with ${named}`];
  return sessionName === '' ? [] : [ours('a session name that the caller chose')];
}

function circumstances(principal: Principal): readonly Phrase[] {
  const { delegateAccountId, onBehalfOf } = principal;
  const delegate =
    delegateAccountId === undefined ? [] : [phrase`through a delegation to account ${code(delegateAccountId)}`];
  const behalf =
    onBehalfOf === undefined || principal.kind === 'IdentityCenterUser'
      ? []
      : [phrase`for Identity Center user ${code(onBehalfOf.userId)}`];
  return [...delegate, ...behalf];
}
