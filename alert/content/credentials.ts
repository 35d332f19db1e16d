import { nameFromArn } from '../../iam/cloudtrail/arn.ts';
import type { Principal } from '../../iam/cloudtrail/principal.ts';
import { type Actor, holderOf, serviceActing } from './actor.ts';

/** Who it was exactly, and how they came in. */
export type Credentials = Readonly<{ actor: Actor; ways: readonly Way[] }>;

/** One thing that is known of how a principal came in. */
export type Way =
  | Readonly<{ code: 'the account itself' | 'IAM user' | 'with MFA' | 'without MFA' | 'session name not vouched for' }>
  | Readonly<{ code: 'issued by'; issuer: string }>
  | Readonly<{ code: 'signed in by'; provider: string }>
  | Readonly<{ code: 'single sign-on'; permissionSet: string }>
  | Readonly<{ code: 'SAML provider'; provider: string }>
  | Readonly<{ code: 'role' | 'service-linked role'; role: string }>
  | Readonly<{ code: 'token'; subject: string }>
  | Readonly<{ code: 'session'; session: string }>
  /** `of`: the source identity that AWS vouches for, or the service that acts, belongs to this session. */
  | Readonly<{ code: 'role session'; of: 'source identity' | 'service'; role: string; session: string }>
  | Readonly<{ code: 'delegation'; accountId: string }>
  | Readonly<{ code: 'Identity Center user'; id: string }>;

export function credentialsOf(principal: Principal): Credentials {
  return { actor: holderOf(principal), ways: [...waysIn(principal), ...circumstances(principal)] };
}

function waysIn(principal: Principal): readonly Way[] {
  switch (principal.kind) {
    case 'Root':
      return serviceActing(principal) === undefined ? mfa(principal) : [{ code: 'the account itself' }];
    case 'IAMUser':
      return [{ code: 'IAM user' }, ...mfa(principal)];
    case 'AssumedRole':
      return session(principal);
    case 'FederatedUser':
      return principal.issuer === undefined ? [] : [{ code: 'issued by', issuer: principal.issuer }];
    case 'SAMLUser':
    case 'WebIdentityUser':
      return principal.provider === undefined
        ? []
        : [{ code: 'signed in by', provider: nameFromArn(principal.provider) }];
    default:
      return [];
  }
}

function mfa({ mfa }: Principal): readonly Way[] {
  return mfa === undefined ? [] : [{ code: mfa ? 'with MFA' : 'without MFA' }];
}

type Session = Extract<Principal, { kind: 'AssumedRole' }>;

function session(principal: Session): readonly Way[] {
  const { origin, roleName: role } = principal;
  switch (origin.kind) {
    case 'single sign-on':
      return [{ code: 'single sign-on', permissionSet: origin.permissionSet }];
    case 'SAML':
      return [
        { code: 'SAML provider', provider: origin.provider },
        { code: 'role', role },
      ];
    case 'web identity':
      return [...token(origin.subject), { code: 'session', session: principal.sessionName }];
    case 'service-linked role':
      return [{ code: 'service-linked role', role }];
    case 'compute':
      return [{ code: 'role', role }];
    case 'chosen by the caller':
      return chosen(principal);
  }
}

function token(subject: string | undefined): readonly Way[] {
  return subject === undefined ? [] : [{ code: 'token', subject }];
}

function chosen(principal: Session): readonly Way[] {
  const { roleName: role, sessionName: session, sourceIdentity } = principal;
  if (sourceIdentity !== undefined) return [{ code: 'role session', of: 'source identity', role, session }];
  // The record's only trace of who asked the service to act.
  if (serviceActing(principal) !== undefined) return [{ code: 'role session', of: 'service', role, session }];
  return session === '' ? [] : [{ code: 'session name not vouched for' }];
}

function circumstances(principal: Principal): readonly Way[] {
  const { delegateAccountId, onBehalfOf } = principal;
  const delegate: readonly Way[] =
    delegateAccountId === undefined ? [] : [{ code: 'delegation', accountId: delegateAccountId }];
  const behalf: readonly Way[] =
    onBehalfOf === undefined || principal.kind === 'IdentityCenterUser'
      ? []
      : [{ code: 'Identity Center user', id: onBehalfOf.userId }];
  return [...delegate, ...behalf];
}
