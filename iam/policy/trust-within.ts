import type { Statement } from './statement.ts';
import { nameOfPrincipal } from './trust.ts';

/**
 * Whether a trust policy is known to let in nobody whom another one does not, and in no more cases. `false` may also
 * mean that this is not seen: only what is written alike is compared.
 */
export function isTrustWithin(inner: readonly Statement[], outer: readonly Statement[]): boolean {
  const allowing = outer.filter(({ effect }) => effect === 'Allow');
  const refusing = outer.filter(({ effect }) => effect !== 'Allow');
  return (
    inner.every((one) => one.effect !== 'Allow' || allowing.some((other) => isWithin(one, other))) &&
    refusing.every((one) => inner.some((other) => other.effect === one.effect && isWithin(one, other)))
  );
}

function isWithin(one: Statement, other: Statement): boolean {
  return isCaseOf(one, other) && arePrincipalsWithin(one.principals, other.principals);
}

/** Whether a statement is about the same calls as another one, in no more cases, whoever they name: each condition more is met less often. */
export function isCaseOf(one: Statement, other: Statement): boolean {
  const conditions = new Set(one.conditions.map((each) => JSON.stringify(each)));
  return callsOf(one) === callsOf(other) && other.conditions.every((each) => conditions.has(JSON.stringify(each)));
}

function callsOf({ sid, principals, conditions, ...rest }: Statement): string {
  return JSON.stringify(rest);
}

function arePrincipalsWithin(one: Statement['principals'], other: Statement['principals']): boolean {
  const [names, others] = [namesIn(one), namesIn(other)];
  if (one.kind === 'only' && other.kind === 'only') return names.every((name) => others.includes(name));
  return one.kind === other.kind && JSON.stringify(names) === JSON.stringify(others);
}

function namesIn(principals: Statement['principals']): readonly string[] {
  return principals.kind === 'not said' ? [] : principals.values.map(nameOfPrincipal).toSorted();
}
