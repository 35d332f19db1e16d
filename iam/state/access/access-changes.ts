import type { AccessEffect } from '../../access/access-effect.ts';
import type { Group, Key, Role, User } from '../entities.ts';
import type { State } from '../state.ts';

/** What a principal may do after that it might not before, and the other way round, over all its policies. */
export type AccessChange = Readonly<{
  /** As it stands after; where it is gone, as it stood before. A group without members has no access of its own: none is told. */
  principal: User | Role;
  effects: readonly AccessEffect[];
  /** Groups and policies that still allow what one of its policies no longer does, as a reader knows them. */
  stillGrantedBy: readonly Granter[];
  /** Policies whose text is not known; what they allow or deny is in none of the effects. */
  unread: readonly Unread[];
}>;

export type Granter = Readonly<{ kind: 'group'; group: Group } | { kind: 'inline' | 'managed'; policy: string }>;

/** `both`: it stood there before and stands there after, and could allow what is called lost. */
export type Unread = Readonly<{ policy: string; on: 'before' | 'after' | 'both' }>;

/** For all whom a change touches, at most 25 of them; the rest is counted. */
export type AccessChanges = Readonly<{ changes: readonly AccessChange[]; more: number }>;

export const mostWorkedOut = 25;

/** The net effect of what lies between two states on each principal that the touched entities concern. */
export function accessChanges(_before: State, _after: State, _touched: readonly Key[]): AccessChanges {
  return { changes: [], more: 0 };
}
