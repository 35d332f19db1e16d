import { agentIn } from '../../iam/cloudtrail/agents.ts';
import type { Compute, Principal } from '../../iam/cloudtrail/principal.ts';
import { isConsoleHost } from '../../iam/cloudtrail/user-agent.ts';

/** Who did something, as the subject of a sentence. A `service` is a host name of AWS. */
export type Actor =
  | Readonly<{ code: 'root user' | 'AssumeRoot session' }>
  /** A person, or whatever else goes by this name alone. */
  | Readonly<{ code: 'named'; name: string }>
  | Readonly<{ code: 'federated user'; name: string }>
  | Readonly<{ code: 'role'; role: string }>
  | Readonly<{ code: 'role session'; role: string; session: string }>
  /** A run or a workload that came with a token of an OpenID Connect provider. */
  | Readonly<{ code: 'token holder'; provider: string; role: string }>
  | Readonly<{ code: 'compute'; compute: Compute; name: string }>
  | Readonly<{ code: 'service'; service: string | undefined }>
  | Readonly<{ code: 'service for'; service: string; actor: Actor }>
  /** A third party with the access of somebody who delegated it. */
  | Readonly<{ code: 'partner'; accountId: string; actor: Actor }>
  | Readonly<{ code: 'account'; id: string | undefined }>
  | Readonly<{ code: 'directory user'; name: string | undefined }>
  | Readonly<{ code: 'Identity Center user'; id: string | undefined }>
  | Readonly<{ code: 'unknown'; type: string | undefined; name: string | undefined }>;

/** Who did it: a partner who acts through a delegation before whose access it was. */
export function actorOf(principal: Principal): Actor {
  const { delegateAccountId: accountId } = principal;
  const actor = holderOf(principal);
  return accountId === undefined ? actor : { code: 'partner', accountId, actor };
}

/**
 * Whose credentials they were. What AWS vouches for comes first: a source identity, a single sign-on, a token's issuer, a
 * service; a session name that the caller chose comes last.
 */
export function holderOf(principal: Principal): Actor {
  const service = serviceActing(principal);
  if (service === undefined) return ofSelf(principal);
  return isKnownPerson(principal)
    ? { code: 'service for', service, actor: ofSelf(principal) }
    : { code: 'service', service };
}

/** The service that made the call, where the principal did not make it itself. */
export function serviceActing(principal: Principal): string | undefined {
  const { invokedBy } = principal;
  if (invokedBy === undefined || isConsoleHost(invokedBy) || principal.kind === 'AWSService') return undefined;
  // An AI agent works with a person's sign-in: the person is who did it, the agent is the tool.
  return agentIn(invokedBy) === undefined ? invokedBy : undefined;
}

/** A person or a run that is named by more than a session name of its own choice. */
function isKnownPerson(principal: Principal): boolean {
  if (principal.sourceIdentity !== undefined || principal.kind === 'IAMUser') return true;
  return principal.kind === 'AssumedRole' && ['single sign-on', 'SAML', 'web identity'].includes(principal.origin.kind);
}

function ofSelf(principal: Principal): Actor {
  if (principal.sourceIdentity !== undefined) return { code: 'named', name: principal.sourceIdentity };
  switch (principal.kind) {
    case 'Root':
      return { code: principal.session === 'AssumeRoot' ? 'AssumeRoot session' : 'root user' };
    case 'IAMUser':
      return { code: 'named', name: principal.userName };
    case 'AssumedRole':
      return ofSession(principal);
    case 'FederatedUser':
      return { code: 'federated user', name: principal.name };
    case 'Role':
      return { code: 'role', role: principal.roleName };
    case 'AWSService':
      return { code: 'service', service: principal.service };
    case 'AWSAccount':
      return { code: 'account', id: principal.accountId };
    case 'Directory':
      return { code: 'directory user', name: principal.name };
    case 'IdentityCenterUser':
      return { code: 'Identity Center user', id: principal.onBehalfOf?.userId };
    case 'SAMLUser':
    case 'WebIdentityUser':
      return { code: 'named', name: principal.name || principal.kind };
    case 'Unknown':
      return { code: 'unknown', type: principal.type, name: principal.name };
  }
}

function ofSession({
  roleName: role,
  sessionName: session,
  origin,
}: Extract<Principal, { kind: 'AssumedRole' }>): Actor {
  switch (origin.kind) {
    case 'single sign-on':
    case 'SAML':
      return { code: 'named', name: session || role };
    case 'web identity':
      return { code: 'token holder', provider: origin.provider, role };
    case 'service-linked role':
      return { code: 'service', service: origin.service };
    case 'compute':
      return { code: 'compute', compute: origin.compute, name: origin.name };
    case 'chosen by the caller':
      return session === '' ? { code: 'role', role } : { code: 'role session', role, session };
  }
}
