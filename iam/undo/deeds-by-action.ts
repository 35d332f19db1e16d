import type { ResourceKind } from '../actions/resources.ts';
import type { Change } from '../change.ts';
import { isTrueAt } from '../cloudtrail/fields.ts';
import { type Deed, gone, there } from './deed.ts';
import { deletes, makes, renamed } from './existence.ts';
import {
  alias,
  audience,
  boundaryOfNew,
  boundarySet,
  defaultVersion,
  firstDefault,
  type Holder,
  inline,
  inlineDeleted,
  joins,
  parts,
  status,
  switched,
  trust,
} from './setting.ts';
import { at } from './thing.ts';

type Read = (change: Change) => readonly (Deed | undefined)[];

/** What each action of IAM does to the state; undefined for what its record does not tell. */
export const deedsByAction: Readonly<Record<string, Read>> = {
  CreateUser: (change) => [makes('user', change), ...boundaryOfNew('user', change)],
  UpdateUser: (change) => renamed('user', 'newUserName', change),
  DeleteUser: (change) => [deletes('user', change)],
  CreateGroup: (change) => [makes('group', change)],
  UpdateGroup: (change) => renamed('group', 'newGroupName', change),
  DeleteGroup: (change) => [deletes('group', change)],
  CreateRole: (change) => [
    makes('role', change),
    trust(change, 'assumeRolePolicyDocument'),
    ...boundaryOfNew('role', change),
  ],
  AcquireRole: (change) => [makes('role', change)],
  CreateServiceLinkedRole: (change) => [makes('role', change)],
  DeleteRole: (change) => [deletes('role', change)],
  DeleteServiceLinkedRole: (change) => [deletes('role', change)],
  UpdateAssumeRolePolicy: (change) => [trust(change)],
  CreateInstanceProfile: (change) => [makes('instanceProfile', change)],
  DeleteInstanceProfile: (change) => [deletes('instanceProfile', change)],
  // A profile holds one role only: adding a second one fails.
  AddRoleToInstanceProfile: (change) => [joins('holds', ['instanceProfile', 'role'], change, gone)],
  RemoveRoleFromInstanceProfile: (change) => [parts('holds', ['instanceProfile', 'role'], change)],
  AddUserToGroup: (change) => [joins('member', ['group', 'user'], change)],
  RemoveUserFromGroup: (change) => [parts('member', ['group', 'user'], change)],
  CreatePolicy: (change) => [makes('policy', change), firstDefault(change)],
  DeletePolicy: (change) => [deletes('policy', change)],
  CreatePolicyVersion: (change) => [
    makes('policyVersion', change, ['policy']),
    isTrueAt(change.record.request, 'setAsDefault') ? defaultVersion(change) : undefined,
  ],
  SetDefaultPolicyVersion: (change) => [defaultVersion(change)],
  DeletePolicyVersion: (change) => [deletes('policyVersion', change, ['policy'])],
  ...ofEach((kind, Kind) => ({
    [`Attach${Kind}Policy`]: (change) => [joins('attached', [kind, 'policy'], change)],
    [`Detach${Kind}Policy`]: (change) => [parts('attached', [kind, 'policy'], change)],
    [`Put${Kind}Policy`]: (change) => [inline(kind, change)],
    [`Delete${Kind}Policy`]: (change) => [inlineDeleted(kind, change)],
    [`Put${Kind}PermissionsBoundary`]: (change) => [boundarySet(kind, change, 'permissionsBoundary')],
    [`Delete${Kind}PermissionsBoundary`]: (change) => [boundarySet(kind, change, undefined)],
  })),
  ...credential('AccessKey', 'accessKey'),
  ...credential('SigningCertificate', 'signingCertificate'),
  ...credential('SSHPublicKey', 'sshKey'),
  ...credential('ServiceSpecificCredential', 'serviceCredential'),
  CreateLoginProfile: (change) => [joins('password', ['user'], change, gone)],
  DeleteLoginProfile: (change) => [parts('password', ['user'], change)],
  CreateVirtualMFADevice: (change) => [makes('mfaDevice', change)],
  DeleteVirtualMFADevice: (change) => [deletes('mfaDevice', change)],
  // Nor can a virtual device be deleted while a user has it.
  EnableMFADevice: (change) => [joins('mfa', ['user', 'mfaDevice'], change, gone)],
  DeactivateMFADevice: (change) => [parts('mfa', ['user', 'mfaDevice'], change)],
  UploadServerCertificate: (change) => [makes('serverCertificate', change)],
  UpdateServerCertificate: (change) => renamed('serverCertificate', 'newServerCertificateName', change),
  DeleteServerCertificate: (change) => [deletes('serverCertificate', change)],
  CreateSAMLProvider: (change) => [makes('samlProvider', change)],
  DeleteSAMLProvider: (change) => [deletes('samlProvider', change)],
  CreateOpenIDConnectProvider: (change) => [makes('oidcProvider', change)],
  DeleteOpenIDConnectProvider: (change) => [deletes('oidcProvider', change)],
  AddClientIDToOpenIDConnectProvider: (change) => [audience(change, there)],
  RemoveClientIDFromOpenIDConnectProvider: (change) => [audience(change, gone)],
  CreateAccountAlias: (change) => [alias(change, there)],
  DeleteAccountAlias: (change) => [alias(change, gone)],
  EnableOrganizationsRootCredentialsManagement: () => [switched('root credentials', there)],
  DisableOrganizationsRootCredentialsManagement: () => [switched('root credentials', gone)],
  EnableOrganizationsRootSessions: () => [switched('root sessions', there)],
  DisableOrganizationsRootSessions: () => [switched('root sessions', gone)],
  EnableOutboundWebIdentityFederation: () => [switched('outbound federation', there, gone)],
  DisableOutboundWebIdentityFederation: () => [switched('outbound federation', gone, there)],
};

function ofEach(read: (kind: Holder, Kind: string) => Readonly<Record<string, Read>>): Readonly<Record<string, Read>> {
  return { ...read('user', 'User'), ...read('group', 'Group'), ...read('role', 'Role') };
}

/** A credential of a user, which has an id of its own and is active or not. */
function credential(name: string, kind: ResourceKind): Readonly<Record<string, Read>> {
  const made: Read = (change) => [makes(kind, change, ['user']), status(kind, change, 'Active')];
  return {
    [`Create${name}`]: made,
    [`Upload${name}`]: made,
    [`Update${name}`]: (change) => [status(kind, change, at(change, 'status'))],
    [`Delete${name}`]: (change) => [deletes(kind, change, ['user'])],
  };
}
