import { isWholeUseKnown, type LastSeen, lastUseOf } from '../iam/state/access/last-use.ts';
import type { Before } from '../iam/state/before.ts';
import type { Role, User } from '../iam/state/entities.ts';

/** A principal that is deleted, or a key that counts no longer. */
export type Gone = Readonly<{
  kind: 'user' | 'role' | 'key';
  /** Undefined where it is not known. */
  use: LastSeen | undefined;
  /** Whether a later use cannot have been seen. */
  whole: boolean;
}>;

/** What a change put an end to, beside policies. An inactive key was at an end before. */
export function goneIn(before: Before): readonly Gone[] {
  if (before.kind === 'unknown') return [];
  return before.touched.flatMap((key) => {
    const [was, is] = [before.before.entities.get(key), before.after.entities.get(key)];
    if ((was?.kind !== 'user' && was?.kind !== 'role') || was.deleted !== undefined) return [];
    if (is?.deleted !== undefined) return [principal(was)];
    return was.kind === 'user' && is?.kind === 'user' ? keys(was, is) : [];
  });
}

function principal(was: User | Role): Gone {
  return { kind: was.kind, use: lastUseOf(was), whole: isWholeUseKnown(was) };
}

function keys(was: User, is: User): readonly Gone[] {
  return [...was.credentials.accessKeys].flatMap(([id, { status, lastUsed }]): readonly Gone[] => {
    if (status !== 'Active' || is.credentials.accessKeys.get(id)?.status === 'Active') return [];
    if (lastUsed === undefined) return [{ kind: 'key', use: undefined, whole: false }];
    const use: LastSeen = lastUsed === 'never' ? { kind: 'never' } : { kind: 'at', time: lastUsed.time };
    return [{ kind: 'key', use, whole: true }];
  });
}
