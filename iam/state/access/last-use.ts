import type { Role, User } from '../entities.ts';

/**
 * When something was last seen in use, in milliseconds since 1970; `never`: not within the time that AWS looks back.
 * AWS may report use with up to four hours' delay.
 */
export type LastSeen = Readonly<{ kind: 'never' } | { kind: 'at'; time: number }>;

/** Of a role; of a user, of its keys and its password. Undefined where it is not known. */
export function lastUseOf(principal: User | Role): LastSeen | undefined {
  if (principal.kind === 'role') return principal.lastUsed;
  const { accessKeys, password, passwordLastUsed } = principal.credentials;
  const uses = [...accessKeys.values()].map(({ lastUsed }) => lastUsed);
  const times = [...uses.flatMap((use) => (typeof use === 'object' ? use.time : [])), passwordLastUsed ?? []].flat();
  if (times.length > 0) return { kind: 'at', time: Math.max(...times) };
  const isUnknown = password || uses.includes(undefined) || principal.unsure.has('accessKeys');
  return isUnknown || principal.unsure.has('password') ? undefined : { kind: 'never' };
}
