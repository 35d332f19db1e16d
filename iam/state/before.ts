import type { Key } from './entities.ts';
import type { State } from './state.ts';

/** What is known of the state before a change; where nothing is, why. */
export type Before = Unknown | Known;

export type Unknown = Readonly<{ kind: 'unknown'; reason: 'not kept' | 'could not be read' | 'no snapshot yet' }>;

/** What a record did to a state, or would have done. */
export type Known = Readonly<{
  kind: 'known';
  /** With what the success of the call proves of the time before: what was detached had been attached. */
  before: State;
  after: State;
  /** What the record speaks of: the role, and the policy that was attached to it. */
  touched: readonly Key[];
  /** `uncertain`: the state had a later record of the same entity already. */
  order: 'certain' | 'uncertain';
}>;

export const notKept: Before = { kind: 'unknown', reason: 'not kept' };
