import { type Fields, listAt, textAt } from '../../../../iam/cloudtrail/fields.ts';
import type { ReadCall } from '../call-to-aws.ts';
import { attached, callOf, documentText, forEachHolder, inline, type Piece, policiesOf, textsAt } from './pieces.ts';

/** The calls that CloudFormation makes for a type of IAM resource. `id` is the physical id: a name, or a policy's ARN. */
export type ResourceType = Readonly<{
  make(id: string, properties: Fields, accountId: string): readonly ReadCall[];
  unmake(id: string): readonly ReadCall[];
  pieces(id: string, properties: Fields): readonly Piece[];
  /** What changes in place, beside the pieces. */
  reshape(id: string, former: Fields, properties: Fields): readonly ReadCall[];
}>;

const role: ResourceType = {
  make: (roleName, properties, accountId) => {
    const path = textAt(properties, 'Path') ?? '/';
    const assumeRolePolicyDocument = documentText(properties['AssumeRolePolicyDocument']);
    const made = { roleName, path, arn: `arn:aws:iam::${accountId}:role${path}${roleName}` };
    const asked = { roleName, path, assumeRolePolicyDocument, ...optional(properties) };
    return [callOf('CreateRole', asked, { role: made })];
  },
  unmake: (roleName) => [callOf('DeleteRole', { roleName })],
  pieces: (name, properties) => policiesOf('Role', name, properties),
  reshape: (roleName, former, properties) => [
    ...changed('AssumeRolePolicyDocument', former, properties, (document) =>
      callOf('UpdateAssumeRolePolicy', { roleName, policyDocument: documentText(document) }),
    ),
    ...changed('Description', former, properties, (description) => callOf('UpdateRole', { roleName, description })),
    ...changed('MaxSessionDuration', former, properties, (maxSessionDuration) =>
      callOf('UpdateRole', { roleName, maxSessionDuration }),
    ),
    ...boundary('Role', { roleName }, former, properties),
  ],
};

const user: ResourceType = {
  make: (userName, properties, accountId) => {
    const path = textAt(properties, 'Path') ?? '/';
    const made = { userName, path, arn: `arn:aws:iam::${accountId}:user${path}${userName}` };
    return [callOf('CreateUser', { userName, path, ...optional(properties) }, { user: made })];
  },
  unmake: (userName) => [callOf('DeleteUser', { userName })],
  pieces: (userName, properties) => [
    ...policiesOf('User', userName, properties),
    ...textsAt(properties, 'Groups').map((groupName) => ({
      ...{ key: `member ${groupName}`, value: '' },
      give: callOf('AddUserToGroup', { groupName, userName }),
      take: callOf('RemoveUserFromGroup', { groupName, userName }),
    })),
  ],
  reshape: (userName, former, properties) => boundary('User', { userName }, former, properties),
};

const managedPolicy: ResourceType = {
  make: (arn, properties) => {
    const policyName = arn.split('/').at(-1);
    const asked = {
      policyName,
      path: textAt(properties, 'Path') ?? '/',
      policyDocument: documentText(properties['PolicyDocument']),
    };
    return [callOf('CreatePolicy', asked, { policy: { policyName, arn, defaultVersionId: 'v1' } })];
  },
  unmake: (policyArn) => [callOf('DeletePolicy', { policyArn })],
  pieces: (arn, properties) => forEachHolder(properties, (holder, name) => attached(holder, name, arn)),
  reshape: (policyArn, former, properties) =>
    changed('PolicyDocument', former, properties, (document) =>
      callOf('CreatePolicyVersion', { policyArn, policyDocument: documentText(document), setAsDefault: true }),
    ),
};

/** A policy of its own type in a template is an inline policy of each role, user and group that it names. */
const inlinePolicy: ResourceType = {
  make: () => [],
  unmake: () => [],
  pieces: (_, properties) => forEachHolder(properties, (holder, name) => inline(holder, name, properties)),
  reshape: () => [],
};

const instanceProfile: ResourceType = {
  make: (instanceProfileName, properties) => [
    callOf('CreateInstanceProfile', { instanceProfileName, path: textAt(properties, 'Path') ?? '/' }),
  ],
  unmake: (instanceProfileName) => [callOf('DeleteInstanceProfile', { instanceProfileName })],
  pieces: (instanceProfileName, properties) =>
    textsAt(properties, 'Roles').map((roleName) => ({
      ...{ key: roleName, value: '' },
      give: callOf('AddRoleToInstanceProfile', { instanceProfileName, roleName }),
      take: callOf('RemoveRoleFromInstanceProfile', { instanceProfileName, roleName }),
    })),
  reshape: () => [],
};

/** The types of IAM resources that the emulator's CloudFormation knows. */
export const resourceTypes: Readonly<Record<string, ResourceType>> = {
  'AWS::IAM::Role': role,
  'AWS::IAM::User': user,
  'AWS::IAM::ManagedPolicy': managedPolicy,
  'AWS::IAM::Policy': inlinePolicy,
  'AWS::IAM::InstanceProfile': instanceProfile,
};

function optional(properties: Fields): Fields {
  const tags = listAt(properties, 'Tags');
  const permissionsBoundary = textAt(properties, 'PermissionsBoundary');
  return { ...(permissionsBoundary !== undefined && { permissionsBoundary }), ...(tags.length > 0 && { tags }) };
}

function changed(
  name: string,
  former: Fields,
  properties: Fields,
  call: (value: unknown) => ReadCall,
): readonly ReadCall[] {
  return JSON.stringify(former[name]) === JSON.stringify(properties[name]) ? [] : [call(properties[name])];
}

function boundary(holder: 'Role' | 'User', named: Fields, former: Fields, properties: Fields): readonly ReadCall[] {
  return changed('PermissionsBoundary', former, properties, (permissionsBoundary) =>
    permissionsBoundary === undefined
      ? callOf(`Delete${holder}PermissionsBoundary`, named)
      : callOf(`Put${holder}PermissionsBoundary`, { ...named, permissionsBoundary }),
  );
}
