import { nameFromArn, parseArn } from './arn.ts';
import { type Fields, fieldsAt, isTrueAt, textAt } from './fields.ts';
import type { Circumstances, Identity, Principal } from './principal.ts';
import { readSession } from './read-session.ts';
import { serviceOfRole } from './session-origin.ts';

/** The principal in a record's `userIdentity`. Never throws: what is missing or of an unexpected form becomes `Unknown`. */
export function readPrincipal(userIdentity: Fields): Principal {
  return { ...readIdentity(userIdentity), ...readCircumstances(userIdentity) };
}

function readIdentity(identity: Fields): Identity {
  const type = textAt(identity, 'type') ?? '';
  const read = Object.hasOwn(readers, type) ? readers[type] : undefined;
  return (read ?? readUnknown)(identity);
}

const readers: Readonly<Record<string, (identity: Fields) => Identity>> = {
  Root: (identity) => ({ kind: 'Root', session: rootSession(identity) }),
  IAMUser: readUser,
  AssumedRole: readSession,
  FederatedUser: (identity) => ({
    kind: 'FederatedUser',
    name: nameOfIdentity(identity),
    issuer: textAt(identity, 'sessionContext', 'sessionIssuer', 'userName'),
  }),
  Role: (identity) => ({ kind: 'Role', roleName: nameOfIdentity(identity) }),
  AWSService: (identity) => ({ kind: 'AWSService', service: serviceOf(identity) }),
  AWSAccount: () => ({ kind: 'AWSAccount' }),
  Directory: (identity) => ({ kind: 'Directory', name: textAt(identity, 'userName') }),
  IdentityCenterUser: () => ({ kind: 'IdentityCenterUser' }),
  SAMLUser: (identity) => ({
    kind: 'SAMLUser',
    name: nameOfIdentity(identity),
    provider: textAt(identity, 'identityProvider'),
  }),
  WebIdentityUser: (identity) => ({
    kind: 'WebIdentityUser',
    name: nameOfIdentity(identity),
    provider: textAt(identity, 'identityProvider'),
  }),
};

/** A user in a record without a name (a failed sign-in, a mangled record) is not known to be one. */
function readUser(identity: Fields): Identity {
  const userName = textAt(identity, 'userName') ?? nameInArn(identity);
  return userName === undefined ? readUnknown(identity) : { kind: 'IAMUser', userName };
}

function readUnknown(identity: Fields): Identity {
  return {
    kind: 'Unknown',
    type: textAt(identity, 'type'),
    name: textAt(identity, 'userName') ?? nameInArn(identity) ?? textAt(identity, 'principalId'),
  };
}

function nameOfIdentity(identity: Fields): string {
  return textAt(identity, 'userName') ?? nameInArn(identity) ?? textAt(identity, 'principalId') ?? '';
}

function nameInArn(identity: Fields): string | undefined {
  const arn = textAt(identity, 'arn');
  return arn !== undefined && parseArn(arn) !== undefined ? nameFromArn(arn) : undefined;
}

function serviceOf(identity: Fields): string | undefined {
  const principalId = textAt(identity, 'principalId');
  return (
    textAt(identity, 'invokedBy') ??
    serviceOfRole(textAt(identity, 'arn')) ??
    (principalId?.includes('.') ? principalId : undefined)
  );
}

/** Sessions of AssumeRoot sign with temporary keys: https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-track-privileged-tasks.html */
function rootSession(identity: Fields): 'own' | 'AssumeRoot' {
  const assumed = isTrueAt(identity, 'sessionContext', 'assumedRoot');
  const consoleSession = textAt(identity, 'sessionContext', 'attributes', 'mfaAuthenticated') !== undefined;
  const temporaryKey = textAt(identity, 'accessKeyId')?.startsWith('ASIA') ?? false;
  return assumed || (temporaryKey && !consoleSession) ? 'AssumeRoot' : 'own';
}

function readCircumstances(identity: Fields): Circumstances {
  return {
    accountId: textAt(identity, 'accountId') ?? parseArn(textAt(identity, 'arn'))?.accountId,
    arn: textAt(identity, 'arn'),
    uniqueId: /^A(ROA|IDA)[A-Z0-9]+/.exec(textAt(identity, 'principalId') ?? '')?.[0],
    accessKeyId: textAt(identity, 'accessKeyId'),
    sourceIdentity: textAt(identity, 'sessionContext', 'sourceIdentity') ?? textAt(identity, 'sourceIdentity'),
    invokedBy: textAt(identity, 'invokedBy'),
    delegateAccountId: textAt(identity, 'invokedByDelegate', 'accountId'),
    onBehalfOf: readOnBehalfOf(fieldsAt(identity, 'onBehalfOf')),
    mfa: readMfa(identity),
  };
}

function readOnBehalfOf(fields: Fields): Circumstances['onBehalfOf'] {
  const userId = textAt(fields, 'userId');
  return userId === undefined ? undefined : { userId, identityStoreArn: textAt(fields, 'identityStoreArn') };
}

/** Only users and root sign in to AWS itself; a false on any other session says nothing of the person's MFA. */
function readMfa(identity: Fields): boolean | undefined {
  const flag = textAt(identity, 'sessionContext', 'attributes', 'mfaAuthenticated');
  if (flag === undefined || rootSession(identity) === 'AssumeRoot') return undefined;
  const type = textAt(identity, 'type');
  return flag.toLowerCase() === 'true' || (type === 'IAMUser' || type === 'Root' ? false : undefined);
}
