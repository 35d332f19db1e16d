import { locate } from '../actions/locate.ts';
import type { ResourceKind } from '../actions/resources.ts';
import { textIn } from '../actions/text-in.ts';
import type { Change } from '../change.ts';
import { isTrueAt, valueAt } from '../cloudtrail/fields.ts';
import { boundary, type Deed, gone, onItsOwn, type Setting, type Thing, there } from './deed.ts';

/** What a change did to the state; nothing where its record does not name all that it takes to say so. */
export function deedsOf(change: Change): readonly Deed[] {
  const { record, action } = change;
  if (action === undefined || record.outcome.kind !== 'succeeded' || record.hidden !== undefined) return [];
  if (record.eventSource !== 'iam.amazonaws.com') return alone(change);
  const read = Object.hasOwn(deeds, record.eventName) ? deeds[record.eventName] : undefined;
  if (read === undefined) return alone(change);
  const found = read(change).filter((deed) => deed !== undefined);
  // What exactly was put on a new thing is not in the event; that something was, is.
  return found.length === 0 ? alone(change).map((deed) => ({ ...deed, withThing: 'blocks' })) : found;
}

/** Whether the state before and after an action is described here. */
export function isDescribed(eventName: string): boolean {
  return Object.hasOwn(deeds, eventName);
}

type Read = (change: Change) => readonly (Deed | undefined)[];

const deeds: Readonly<Record<string, Read>> = {
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

type Holder = 'user' | 'group' | 'role';

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

function makes(kind: ResourceKind, change: Change, within: readonly ResourceKind[] = []): Deed | undefined {
  return ofThing('makes', kind, change, within);
}

function deletes(kind: ResourceKind, change: Change, within: readonly ResourceKind[] = []): Deed | undefined {
  return ofThing('deletes', kind, change, within);
}

function ofThing(deed: 'makes' | 'deletes', kind: ResourceKind, change: Change, within: readonly ResourceKind[]) {
  const thing = thingOf(kind, change, within);
  return thing && { kind: deed, thing };
}

/** A new path changes the ARN alone, and nothing says what it was. */
function renamed(kind: ResourceKind, field: string, change: Change): readonly (Deed | undefined)[] {
  const to = at(change, field);
  const thing = thingOf(kind, change);
  const moved = at(change, 'newPath') === undefined ? undefined : sets('path', [kind], change, at(change, 'newPath'));
  return [moved, to === undefined || thing === undefined ? undefined : { kind: 'renames', thing, to }];
}

function joins(what: string, of: readonly ResourceKind[], change: Change, was?: string): Deed | undefined {
  return sets(what, of, change, there, { was, back: gone, withThing: 'blocks' });
}

/** What is not there cannot be taken away: IAM answers NoSuchEntity. */
function parts(what: string, of: readonly ResourceKind[], change: Change): Deed | undefined {
  return sets(what, of, change, gone, { was: there, back: there, withThing: 'blocks' });
}

function inline(kind: Holder, change: Change): Deed | undefined {
  const text = JSON.stringify(valueAt(change.record.request, 'policyDocument'));
  return sets(`inline ${at(change, 'policyName')}`, [kind], change, text, { back: gone, withThing: 'blocks' });
}

function inlineDeleted(kind: Holder, change: Change): Deed | undefined {
  const what = `inline ${at(change, 'policyName')}`;
  return sets(what, [kind], change, gone, { was: there, withThing: 'blocks' });
}

function boundarySet(kind: Holder, change: Change, field: string | undefined): Deed | undefined {
  const value = field === undefined ? gone : at(change, field);
  return sets(boundary, [kind], change, value, field === undefined ? {} : { back: gone });
}

function boundaryOfNew(kind: Holder, change: Change): readonly (Deed | undefined)[] {
  return [sets(boundary, [kind], change, at(change, 'permissionsBoundary') ?? gone)];
}

function trust(change: Change, field = 'policyDocument'): Deed | undefined {
  return sets('trust', ['role'], change, JSON.stringify(valueAt(change.record.request, field)));
}

function status(kind: ResourceKind, change: Change, value: string | undefined): Deed | undefined {
  const key = thingOf(kind, change, ['user']);
  if (key === undefined || value === undefined) return undefined;
  const back = value === 'Active' ? 'Inactive' : 'Active';
  return { kind: 'sets', what: 'status', of: [key], withThing: 'goes along', value, was: undefined, back };
}

function firstDefault(change: Change): Deed | undefined {
  return sets('default version', ['policy'], change, 'v1');
}

function defaultVersion(change: Change): Deed | undefined {
  const version = locate('policyVersion', change.record, undefined).name;
  const restoring = (former: string) =>
    /^v\d{1,9}$/.test(former)
      ? `set-default-policy-version --policy-arn {policyArn} --version-id ${former}`
      : undefined;
  return sets('default version', ['policy'], change, version, { restoring });
}

function audience(change: Change, value: string): Deed | undefined {
  const back = value === there ? gone : there;
  return sets(`audience ${at(change, 'clientID')}`, ['oidcProvider'], change, value, { back });
}

function alias(change: Change, value: string): Setting {
  const what = `alias ${at(change, 'accountAlias')}`;
  return { ...switched(what, value, value === gone ? there : undefined), back: value === gone ? there : undefined };
}

function switched(what: string, value: string, was?: string): Setting {
  const back = value === there ? gone : there;
  return { kind: 'sets', what, of: [], withThing: 'goes along', value, was, back };
}

function sets(
  what: string,
  kinds: readonly ResourceKind[],
  change: Change,
  value: string | undefined,
  more: Readonly<Partial<Pick<Setting, 'was' | 'back' | 'withThing' | 'restoring'>>> = {},
): Deed | undefined {
  const of = kinds.map((kind) => thingOf(kind, change)).filter((thing) => thing !== undefined);
  if (of.length < kinds.length || value === undefined) return undefined;
  return { kind: 'sets', what, of, withThing: 'goes along', value, was: undefined, back: undefined, ...more };
}

/** A change that no other one touches: of the alerter's parts, of the account, or of what we do not follow further. */
function alone({ record, action, target }: Change): readonly Setting[] {
  const of = followed.includes(target.kind) && target.name !== undefined ? [thingNamed(target.kind, target.name)] : [];
  const back = action?.undo === undefined || isDescribed(record.eventName) ? undefined : 'as before';
  return [{ kind: 'sets', what: onItsOwn, of, withThing: 'goes along', value: 'changed', was: back, back }];
}

const followed: readonly string[] = ['user', 'group', 'role', 'instanceProfile', 'samlProvider', 'oidcProvider'];

function thingOf(kind: ResourceKind, change: Change, within: readonly ResourceKind[] = []): Thing | undefined {
  const { record, action } = change;
  const { name, arn } = locate(kind, record, action?.withoutUser);
  // A policy's name alone does not tell it from one of AWS.
  const known = kind === 'policy' ? (arn ?? name) : name;
  const around = within.map((each) => thingOf(each, change)).filter((each) => each !== undefined);
  if (known === undefined || around.length < within.length) return undefined;
  return thingNamed(kind, known, around);
}

function thingNamed(kind: string, name: string, within: readonly Thing[] = []): Thing {
  return { kind, name, within };
}

function at({ record }: Change, path: string): string | undefined {
  return textIn(record.request, path);
}
