import type { Change } from '../iam/change.ts';
import type { CloudTrailRecord } from '../iam/cloudtrail/record.ts';
import type { Finding } from '../iam/findings/finding.ts';
import type { Measures } from '../iam/measures.ts';
import type { AccessChanges } from '../iam/state/access/access-changes.ts';
import type { Before } from '../iam/state/before.ts';
import type { DriftFound } from './drift-message.ts';
import type { Counts, Heartbeat, LastSnapshot, MembersRead, Undelivered } from './heartbeat.ts';
import type { TestRun } from './test-message.ts';

/** The record of an event, with the id by which its alert is known and the text that it was read from. */
export type EventRecord = Readonly<{
  kind: 'record';
  id: string;
  record: CloudTrailRecord;
  text: string;
  /** EventBridge did not bring it: a snapshot found it in the event history. */
  late?: true;
}>;

/** What a reader gets: the news of an event, that the alerter works, or a test. */
export type Alert = EventAlert | HeartbeatAlert | TestAlert | DriftAlert;

/** A change with its measures, or an event that nobody could read. */
export type EventAlert = ChangeAlert | UnreadableAlert;

type Identified = Readonly<{
  /** The CloudTrail event id, by which receipts know the alert; the carrier's id where the record has none. */
  id: string;
  measures: Measures;
}>;

export type ChangeAlert = Identified &
  Readonly<{
    kind: 'change';
    change: Change;
    /** What is dangerous in the change, the gravest first. */
    findings: readonly Finding[];
    /** All changes of its account in its batch, itself among them: one may have been taken back, or be in the way of another's undo. */
    among: readonly Change[];
    before: Before;
    /** What the change did to the access of those whom it touches; undefined where the state before is not known. */
    access: AccessChanges | undefined;
    /** EventBridge did not bring its event: a snapshot found it in the event history. */
    late?: true;
  }>;

export type UnreadableAlert = Identified &
  Readonly<{
    kind: 'unreadable';
    reason: string;
    /** The text of the event. */
    excerpt: string;
    /** The error, where it is a fault of ours; for the log. */
    fault?: unknown;
  }>;

/** That the alerter works, with what it saw: without it, silence could mean that it does not. */
export type HeartbeatAlert = Identified &
  Readonly<{
    kind: 'heartbeat';
    heartbeat: Heartbeat;
    /** Of the days that end when the heartbeat was due. */
    counts: Counts;
    /** Of any time; undefined where nothing is known to be so. */
    undelivered: Undelivered | undefined;
    /** Left out where no state is kept. */
    snapshot?: LastSnapshot;
    /** Left out where only one account is read. */
    members?: MembersRead;
  }>;

/** That something changed, and nothing tells who changed it. */
export type DriftAlert = Identified & Readonly<{ kind: 'drift'; drift: DriftFound }>;

/** That a destination is reached: somebody asked for it, and nothing has happened. */
export type TestAlert = Identified & Readonly<{ kind: 'test'; test: TestRun }>;

/** An event that asks for no alert, and why. */
export type LeftAlone = Readonly<{ kind: 'left alone'; reason: string }>;
