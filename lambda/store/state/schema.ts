import * as v from 'valibot';
import type { EntityKind, Key } from '../../../iam/state/entities.ts';
import type { Schema } from '../../settings/schema.ts';

/** A value that may not be known. A member that an older version did not write is not known either. */
export function ifKnown<T>(schema: Schema<T>) {
  return v.pipe(
    v.optional(v.nullable(schema), null),
    v.transform((value) => value ?? undefined),
  );
}

export function mapOf<T>(schema: Schema<T>): Schema<ReadonlyMap<string, T>> {
  return v.pipe(
    v.array(v.tuple([v.string(), schema])),
    v.transform((pairs) => new Map(pairs)),
  );
}

export function setOf<T>(schema: Schema<T>): Schema<ReadonlySet<T>> {
  return v.pipe(
    v.array(schema),
    v.transform((members) => new Set(members)),
  );
}

export const kinds = [
  'user',
  'group',
  'role',
  'policy',
  'instanceProfile',
  'samlProvider',
  'oidcProvider',
  'serverCertificate',
  'mfaDevice',
] as const;

export function isKind(text: string): text is EntityKind {
  return kinds.some((kind) => kind === text);
}

export function isKeyText(text: string): text is Key {
  return isKind(text.slice(0, text.indexOf('/')));
}

export const key: Schema<Key> = v.custom<Key>((value) => typeof value === 'string' && isKeyText(value));
