import type { Call } from '../apply/call.ts';
import type { Draft } from './draft.ts';

/** Takes one call back. What it cannot find in the draft, it leaves alone. */
export type Rewinder = (draft: Draft, call: Call) => void;

export type Rewinders = Readonly<Record<string, Rewinder>>;
