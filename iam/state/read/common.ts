import { type Fields, fieldsOf, listAt, textAt, valueAt } from '../../cloudtrail/fields.ts';
import { type Document, documentOf } from '../document.ts';
import type { AsOf, EntityKind, LastUse } from '../entities.ts';
import { keyOf } from '../look-up.ts';

/** What entities have alike, where they are read from; undefined where they have no name. */
export function commonIn<K extends EntityKind>(
  kind: K,
  { name: given, id, arn }: Readonly<{ name: string | undefined; id: string | undefined; arn: string | undefined }>,
  fields: Fields,
  asOf: AsOf,
) {
  const name = given ?? nameIn(arn);
  if (name === undefined || name === '') return undefined;
  const called = kind === 'policy' ? (arn ?? name) : name;
  return {
    ...{ kind, key: keyOf(kind, id, called), name, id, arn, deleted: undefined, asOf },
    created: timeIn(valueAt(fields, 'CreateDate')),
    tags: tagsOf(fields),
    path: textAt(fields, 'Path') ?? '/',
  } as const;
}

/** The name at the end of an ARN. */
export function nameIn(arn: string | undefined): string | undefined {
  return arn?.includes('/') === true ? arn.slice(arn.lastIndexOf('/') + 1) : undefined;
}

export function tagsOf(fields: Fields): ReadonlyMap<string, string> {
  const pairs = listAt(fields, 'Tags').map(fieldsOf);
  return new Map(
    pairs.flatMap((tag): readonly [string, string][] => {
      const key = textAt(tag, 'Key');
      return key === undefined ? [] : [[key, textAt(tag, 'Value') ?? '']];
    }),
  );
}

/** Inline policies, under whichever name the list has: `RolePolicyList`, `UserPolicyList`. */
export function inlineIn(fields: Fields, list: string): ReadonlyMap<string, Document> {
  const entries = listAt(fields, list).map(fieldsOf);
  return new Map(
    entries.flatMap((entry): readonly [string, Document][] => {
      const name = textAt(entry, 'PolicyName');
      return name === undefined ? [] : [[name, documentOf(valueAt(entry, 'PolicyDocument'))]];
    }),
  );
}

export function attachedIn(fields: Fields): ReadonlySet<string> {
  return new Set(
    listAt(fields, 'AttachedManagedPolicies').flatMap((entry) => textAt(fieldsOf(entry), 'PolicyArn') ?? []),
  );
}

export function boundaryIn(fields: Fields): string | undefined {
  return textAt(fields, 'PermissionsBoundary', 'PermissionsBoundaryArn');
}

/**
 * A date of AWS's in any of the forms of its tools: ISO with a T or a space, or seconds since 1970. Undefined for
 * anything else. What names no zone is UTC, wherever it is read.
 */
export function timeIn(value: unknown): number | undefined {
  if (typeof value === 'number') return timeOf(new Date(Math.round(value * 1000)).getTime());
  if (value instanceof Date) return timeOf(value.getTime());
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}/.test(value)) return undefined;
  const iso = value.replace(/^(\d{4}-\d{2}-\d{2}) /, '$1T');
  return timeOf(Date.parse(/T[\d:.]+$/.test(iso) ? `${iso}Z` : iso));
}

function timeOf(time: number): number | undefined {
  return Number.isNaN(time) ? undefined : time;
}

/** An empty object says that AWS saw no use; where the member is absent, nothing is known. */
export function lastUseIn(fields: Fields): LastUse | undefined {
  const value = valueAt(fields, 'RoleLastUsed');
  if (value === undefined || value === null) return undefined;
  const time = timeIn(valueAt(fieldsOf(value), 'LastUsedDate'));
  return time === undefined ? { kind: 'never' } : { kind: 'at', time, region: textAt(fieldsOf(value), 'Region') };
}
