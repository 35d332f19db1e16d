import { agentIn } from '../../../iam/cloudtrail/agents.ts';
import type { Principal, SessionOrigin } from '../../../iam/cloudtrail/principal.ts';
import { isConsoleHost } from '../../../iam/cloudtrail/user-agent.ts';
import { code, ours, type Phrase, phrase, value } from '../../phrase.ts';
import { serviceName, tokenIssuerName } from '../products.ts';

/**
 * Who did it, as the subject of a sentence. What AWS vouches for comes first: a source identity, a
 * single sign-on, a token's issuer, a service; a session name that the caller chose comes last, in brackets.
 */
export function nameOf(principal: Principal): Phrase {
  const service = serviceActing(principal);
  if (service === undefined) return nameOfSelf(principal);
  return isKnownPerson(principal) ? phrase`${service} for ${nameOfSelf(principal)}` : service;
}

/** The service that made the call, where the principal did not make it itself. */
export function serviceActing(principal: Principal): Phrase | undefined {
  const { invokedBy } = principal;
  if (invokedBy === undefined || isConsoleHost(invokedBy) || principal.kind === 'AWSService') return undefined;
  // An AI agent works with a person's sign-in: the person is who did it, the agent is the tool.
  if (agentIn(invokedBy) !== undefined) return undefined;
  return nameOfService(invokedBy);
}

/** A person or a run that is named by more than a session name of its own choice. */
function isKnownPerson(principal: Principal): boolean {
  if (principal.sourceIdentity !== undefined || principal.kind === 'IAMUser') return true;
  return principal.kind === 'AssumedRole' && ['single sign-on', 'SAML', 'web identity'].includes(principal.origin.kind);
}

function nameOfSelf(principal: Principal): Phrase {
  if (principal.sourceIdentity !== undefined) return value(principal.sourceIdentity);
  switch (principal.kind) {
    case 'Root':
      return ours(principal.session === 'AssumeRoot' ? 'an AssumeRoot session of the root user' : 'the root user');
    case 'IAMUser':
      return value(principal.userName);
    case 'AssumedRole':
      return nameOfSession(principal.roleName, principal.sessionName, principal.origin);
    case 'FederatedUser':
      return phrase`federated user ${code(principal.name)}`;
    case 'Role':
      return phrase`role ${code(principal.roleName)}`;
    case 'AWSService':
      return principal.service === undefined ? ours('an AWS service') : nameOfService(principal.service);
    case 'AWSAccount':
      return principal.accountId === undefined ? ours('another account') : phrase`account ${code(principal.accountId)}`;
    case 'Directory':
      return principal.name === undefined ? ours('a directory user') : phrase`directory user ${value(principal.name)}`;
    case 'IdentityCenterUser':
      return identityCenterUser(principal);
    case 'SAMLUser':
    case 'WebIdentityUser':
      return value(principal.name || principal.kind);
    case 'Unknown':
      return unknown(principal.type, principal.name);
  }
}

function nameOfSession(roleName: string, sessionName: string, origin: SessionOrigin): Phrase {
  switch (origin.kind) {
    case 'single sign-on':
    case 'SAML':
      return value(sessionName || roleName);
    case 'web identity':
      return phrase`${issuer(origin.provider)} with role ${code(roleName)}`;
    case 'service-linked role':
      return nameOfService(origin.service);
    case 'compute':
      return phrase`${ours(origin.compute)} ${code(origin.name)}`;
    case 'chosen by the caller':
      return sessionName === ''
        ? phrase`role ${code(roleName)}`
        : phrase`role ${code(roleName)} (session ${value(sessionName)})`;
  }
}

function identityCenterUser({ onBehalfOf }: Principal): Phrase {
  return onBehalfOf === undefined
    ? ours('an Identity Center user')
    : phrase`Identity Center user ${code(onBehalfOf.userId)}`;
}

function unknown(type: string | undefined, name: string | undefined): Phrase {
  const who = name === undefined ? ours('someone whom the record does not name') : value(name);
  return type === undefined ? who : phrase`${who} (principal type ${code(type, 60)})`;
}

/** The issuer of a web identity's token, by its product name where it has one. */
export function issuer(provider: string): Phrase {
  const name = tokenIssuerName(provider);
  return name === undefined ? code(provider) : ours(name);
}

/** An AWS service by its name; by its host name where we have none. */
export function nameOfService(host: string): Phrase {
  if (host === 'AWS Internal') return ours('an AWS service');
  const name = serviceName(host);
  return name === undefined ? code(host) : ours(name);
}
