import { fieldsOf, isObject, listAt } from '../../cloudtrail/fields.ts';
import type { State } from '../state.ts';

/** The unique ids of users and roles by their ARNs, in two states. */
export type Ids = Readonly<{ before: ReadonlyMap<string, string>; after: ReadonlyMap<string, string> }>;

/** Of several with one ARN, the one that lives. */
export function idsIn({ entities }: State): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const { kind, arn, id, deleted } of entities.values()) {
    if ((kind !== 'user' && kind !== 'role') || arn === undefined || id === undefined) continue;
    if (deleted === undefined || !ids.has(arn)) ids.set(arn, id);
  }
  return ids;
}

/** The text of a trust policy with unique ids where it names users and roles by their ARNs: what is no such text stays. */
export function withIdsOfPrincipals(text: string, ids: ReadonlyMap<string, string>): string {
  try {
    const document: unknown = JSON.parse(text);
    if (!isObject(document)) return text;
    const statements = listAt(document, 'Statement').map((statement) => withIds(statement, ids));
    return JSON.stringify({ ...document, Statement: statements });
  } catch {
    return text;
  }
}

function withIds(statement: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (!isObject(statement)) return statement;
  const principals = ['Principal', 'NotPrincipal'].flatMap((name) => {
    const value = statement[name];
    if (!isObject(value) || !Object.hasOwn(value, 'AWS')) return [];
    const named = listAt(fieldsOf(value), 'AWS').map((each) =>
      typeof each === 'string' ? (ids.get(each) ?? each) : each,
    );
    return [[name, { ...value, AWS: named }] as const];
  });
  return { ...statement, ...Object.fromEntries(principals) };
}
