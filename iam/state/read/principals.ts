import { asText, type Fields, listAt, textAt, valueAt } from '../../cloudtrail/fields.ts';
import { noCredentials } from '../credentials.ts';
import { documentOf } from '../document.ts';
import type { AsOf, Entity, Group, Role, User } from '../entities.ts';
import { keyOf } from '../look-up.ts';
import { attachedIn, boundaryIn, commonIn, inlineIn, lastUseIn } from './common.ts';
import { type Read, readAll } from './read-all.ts';

export function readRoles(items: readonly Fields[], asOf: AsOf): Read<Role> {
  return readAll(items, (fields): Role | undefined => {
    const named = { name: textAt(fields, 'RoleName'), id: textAt(fields, 'RoleId'), arn: textAt(fields, 'Arn') };
    const common = commonIn('role', named, fields, asOf);
    if (common === undefined) return undefined;
    const duration = Number(textAt(fields, 'MaxSessionDuration') ?? Number.NaN);
    const description = textAt(fields, 'Description');
    const trust = documentOf(valueAt(fields, 'AssumeRolePolicyDocument'));
    return {
      ...common,
      inline: inlineIn(fields, 'RolePolicyList'),
      attached: attachedIn(fields),
      boundary: boundaryIn(fields),
      trust,
      description: description ?? '',
      maxSessionDuration: Number.isFinite(duration) ? duration : 3600,
      lastUsed: lastUseIn(fields),
      unsure: new Set([
        ...(description === undefined ? (['description'] as const) : []),
        ...(Number.isFinite(duration) ? [] : (['maxSessionDuration'] as const)),
        ...(trust.text === undefined ? (['trust'] as const) : []),
      ]),
    };
  });
}

export function readGroups(items: readonly Fields[], asOf: AsOf): Read<Group> {
  return readAll(items, (fields): Group | undefined => {
    const named = { name: textAt(fields, 'GroupName'), id: textAt(fields, 'GroupId'), arn: textAt(fields, 'Arn') };
    const common = commonIn('group', named, fields, asOf);
    if (common === undefined) return undefined;
    return { ...common, inline: inlineIn(fields, 'GroupPolicyList'), attached: attachedIn(fields), unsure: new Set() };
  });
}

/** Who belongs to a group, only the users say, by its name. */
export function readUsers(items: readonly Fields[], others: readonly Entity[], asOf: AsOf): Read<User> {
  const groups = new Map(
    others.flatMap((each) => (each.kind === 'group' ? [[each.name.toLowerCase(), each.key] as const] : [])),
  );
  return readAll(items, (fields): User | undefined => {
    const named = { name: textAt(fields, 'UserName'), id: textAt(fields, 'UserId'), arn: textAt(fields, 'Arn') };
    const common = commonIn('user', named, fields, asOf);
    if (common === undefined) return undefined;
    const names = listAt(fields, 'GroupList').flatMap((name) => asText(name) ?? []);
    return {
      ...common,
      inline: inlineIn(fields, 'UserPolicyList'),
      attached: attachedIn(fields),
      boundary: boundaryIn(fields),
      groups: new Set(names.map((name) => groups.get(name.toLowerCase()) ?? keyOf('group', undefined, name))),
      credentials: noCredentials,
      unsure: new Set([
        ...(['password', 'passwordLastUsed', 'accessKeys', 'mfaDevices'] as const),
        ...(['sshKeys', 'signingCertificates', 'serviceCredentials'] as const),
      ]),
    };
  });
}
