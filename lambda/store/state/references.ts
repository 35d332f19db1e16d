import type { Entity } from '../../../iam/state/entities.ts';

/** What an entity refers to: keys of groups and roles, ARNs of managed policies. A tombstone refers to nothing. */
export function referencesOf(entity: Entity | undefined): ReadonlySet<string> {
  if (entity === undefined || entity.deleted !== undefined) return new Set();
  switch (entity.kind) {
    case 'user':
      return new Set([...entity.groups, ...policiesOf(entity)]);
    case 'group':
    case 'role':
      return new Set(policiesOf(entity));
    case 'instanceProfile':
      return entity.roles;
    default:
      return new Set();
  }
}

type HasPolicies = Readonly<{ attached: ReadonlySet<string>; boundary?: string | undefined }>;

/** ARNs of the managed policies that apply to it. */
export function policiesOf({ attached, boundary }: HasPolicies): readonly string[] {
  return boundary === undefined ? [...attached] : [...attached, boundary];
}
