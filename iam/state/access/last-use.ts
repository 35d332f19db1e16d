import type { Role, User } from '../entities.ts';

/**
 * When something was last seen in use, in milliseconds since 1970; `never`: not within the time that AWS looks back.
 * AWS may report use with up to four hours' delay.
 */
export type LastSeen = Readonly<{ kind: 'never' } | { kind: 'at'; time: number }>;

/** Of a role; of a user, of the keys and the password that are there. Undefined where it is not known. */
export function lastUseOf(principal: User | Role): LastSeen | undefined {
  if (principal.kind === 'role') return principal.lastUsed;
  const times = timesOf(principal);
  if (times.length > 0) return { kind: 'at', time: Math.max(...times) };
  // A user without a credential may have had one until a minute ago.
  const hasKeys = principal.credentials.accessKeys.size > 0;
  return hasKeys && isWholeUseKnown(principal) ? { kind: 'never' } : undefined;
}

function timesOf({ credentials: { accessKeys, passwordLastUsed } }: User): readonly number[] {
  const ofKeys = [...accessKeys.values()].flatMap(({ lastUsed }) =>
    typeof lastUsed === 'object' ? lastUsed.time : [],
  );
  return passwordLastUsed === undefined ? ofKeys : [...ofKeys, passwordLastUsed];
}

/** Whether no later use than the last that is known can have been seen. */
export function isWholeUseKnown(principal: User | Role): boolean {
  if (principal.kind === 'role') return principal.lastUsed !== undefined;
  const { accessKeys, password, passwordLastUsed } = principal.credentials;
  const isOpen = [...accessKeys.values()].some(({ lastUsed }) => lastUsed === undefined);
  const isUnsure = principal.unsure.has('accessKeys') || principal.unsure.has('password');
  return !isOpen && !isUnsure && (!password || passwordLastUsed !== undefined);
}
