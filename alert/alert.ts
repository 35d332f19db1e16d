import type { Change } from '../iam/change.ts';
import type { Finding } from '../iam/findings/finding.ts';
import type { Measures } from '../iam/measures.ts';

/** What a reader is told about: a change with its measures, or an event that nobody could read. */
export type Alert = ChangeAlert | UnreadableAlert;

type Told = Readonly<{
  /** The CloudTrail event id, by which receipts know the alert; the carrier's id where the record has none. */
  id: string;
  measures: Measures;
}>;

export type ChangeAlert = Told &
  Readonly<{
    kind: 'change';
    change: Change;
    /** What is dangerous in the change, the gravest first. */
    findings: readonly Finding[];
  }>;

export type UnreadableAlert = Told & Readonly<{ kind: 'unreadable'; reason: string; excerpt: string }>;

/** An event that asks for no alert, and why. */
export type LeftAlone = Readonly<{ kind: 'left alone'; reason: string }>;
