import { type Fields, fieldsOf, listAt, textAt } from '../../cloudtrail/fields.ts';
import type { AsOf, Entity, InstanceProfile, Key } from '../entities.ts';
import { keyOf } from '../look-up.ts';
import { commonIn, nameIn } from './common.ts';

/** The instance profiles of roles; one without a role is in no list of roles. */
export function readProfiles(
  roles: readonly Fields[],
  entities: readonly Entity[],
  asOf: AsOf,
): readonly InstanceProfile[] {
  const keys = new Map(
    entities.flatMap((each) => (each.kind === 'role' ? [[each.name.toLowerCase(), each.key] as const] : [])),
  );
  return roles.flatMap((role) => {
    const key = keys.get((textAt(role, 'RoleName') ?? nameIn(textAt(role, 'Arn')) ?? '').toLowerCase());
    if (key === undefined) return [];
    return listAt(role, 'InstanceProfileList').flatMap((profile) => profileIn(fieldsOf(profile), key, asOf) ?? []);
  });
}

function profileIn(fields: Fields, role: Key, asOf: AsOf): InstanceProfile | undefined {
  const id = textAt(fields, 'InstanceProfileId');
  const named = { name: textAt(fields, 'InstanceProfileName'), id, arn: textAt(fields, 'Arn') };
  const common = commonIn('instanceProfile', named, fields, asOf);
  if (common === undefined) return undefined;
  return {
    ...common,
    key: keyOf('instanceProfile', id, common.name),
    roles: new Set([role]),
    unsure: new Set(['tags']),
  };
}
