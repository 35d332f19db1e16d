import type { Change } from '../iam/change.ts';
import type { Measures } from '../iam/measures.ts';

/** What a reader is told about: a change with its measures, or an event that nobody could read. */
export type Alert = Readonly<{
  /** The CloudTrail event id, by which receipts know the alert; the carrier's id where the record has none. */
  id: string;
  measures: Measures;
}> &
  (Readonly<{ kind: 'change'; change: Change }> | Readonly<{ kind: 'unreadable'; reason: string; excerpt: string }>);

/** An event that asks for no alert, and why. */
export type LeftAlone = Readonly<{ kind: 'left alone'; reason: string }>;
