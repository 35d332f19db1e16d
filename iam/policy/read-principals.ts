import { type Fields, isObject } from '../cloudtrail/fields.ts';
import { leftOver, type Members, unread } from './members.ts';
import { type Read, readTexts } from './read-texts.ts';
import type { Principals, StatedPrincipal, Unread } from './statement.ts';

/** Reads `Principal` or `NotPrincipal`: `"*"`, or an object of types with one value or a list each. */
export function readPrincipals({ known }: Members): Read<Principals> {
  const rest = leftOver(known, 'notprincipal', 'NotPrincipal');
  if (known.has('principal')) return principals('only', 'Principal', known.get('principal'), rest);
  if (known.has('notprincipal')) return principals('all but', 'NotPrincipal', known.get('notprincipal'), []);
  return { value: { kind: 'not said' }, unread: [] };
}

function principals(
  kind: 'only' | 'all but',
  member: string,
  value: unknown,
  rest: readonly Unread[],
): Read<Principals> {
  const stated = readStated(member, value);
  return { value: { kind, values: stated.value }, unread: [...stated.unread, ...rest] };
}

function readStated(member: string, value: unknown): Read<readonly StatedPrincipal[]> {
  if (value === '*') return { value: [{ type: '*', value: '*' }], unread: [] };
  if (isObject(value)) return readTypes(member, value);
  return { value: [], unread: [unread(member, value)] };
}

function readTypes(member: string, types: Fields): Read<readonly StatedPrincipal[]> {
  const reads = Object.entries(types).map(([type, value]) => ({ type, ...readTexts(`${member}.${type}`, value) }));
  return {
    value: reads.flatMap(({ type, value }) => value.map((text) => ({ type: canonical(type), value: text }))),
    unread: reads.flatMap((read) => read.unread),
  };
}

const types = ['AWS', 'Service', 'Federated', 'CanonicalUser'];

function canonical(type: string): string {
  return types.find((known) => known.toLowerCase() === type.toLowerCase()) ?? type;
}
