import type { ActionName } from '../../iam/action-name.ts';
import type { End } from '../../iam/actions/end-of.ts';
import type { Pair } from '../../iam/actions/pairs-in.ts';
import type { Resource } from '../../iam/actions/resource.ts';
import type { FindingName } from '../../iam/findings/finding-name.ts';
import type { LastSnapshot, MembersRead, Undelivered } from '../heartbeat.ts';
import type { Act } from './act.ts';
import type { Refusal } from './denial.ts';
import type { NetPoint } from './net/net-point.ts';
import type { Parameters } from './parameters.ts';
import type { PasswordRule } from './password-rules.ts';
import type { PolicyPoint } from './policy/point.ts';

/** One point of what a message means. */
export type Point =
  | PolicyPoint
  | NetPoint
  /** A call that succeeded in nothing, and why. */
  | Readonly<{ code: 'nothing changed'; refusal: Refusal }>
  /** CloudTrail left the parameters out: they were too large. */
  | Readonly<{ code: 'parameters hidden'; kilobytes: number | undefined }>
  | Readonly<{ code: 'finding'; finding: FindingName }>
  /** By their titles alone. */
  | Readonly<{ code: 'more findings'; findings: readonly FindingName[] }>
  /** The permissions boundary of a new user or role. */
  | Readonly<{ code: 'boundary'; boundary: string; limits: 'something' | 'nothing' }>
  | Readonly<{ code: 'tags'; pairs: readonly Pair[] }>
  /** Of the account's password policy, the weak ones first. */
  | Readonly<{ code: 'password rules'; rules: readonly PasswordRule[] }>
  /** What differs between two readings of the account. */
  | Readonly<{ code: 'drift'; what: readonly string[] }>
  | Readonly<{ code: 'no record of it' | 'history not read' | 'found late' }>
  /** Of the policy that a call brought, or named. */
  | Readonly<{ code: 'text not in the event' | 'text published by AWS' }>
  /** When a credential that was made stops to count: at a time, or after so many days. */
  | Readonly<{ code: 'ends'; when: End }>
  /** What AWS answered to the calls of a digest that changed nothing, each code with how often. */
  | Readonly<{ code: 'answers'; counts: readonly Readonly<{ error: string; count: number }>[] }>
  /** Why calls of a digest were refused. */
  | Readonly<{ code: 'refused'; refusal: Refusal }>
  /** Whom the trust policies of probing calls name, as they name them. */
  | Readonly<{ code: 'probed'; principals: readonly string[] }>
  /** What the record of an action leaves open. */
  | Readonly<{ code: 'left open'; action: ActionName }>
  /** Why an action matters. */
  | Readonly<{ code: 'why'; action: ActionName }>
  /** Of a call that nobody knows; `more` are not shown. */
  | Parameters
  | ResourceLine
  | UnreadablePoint
  /** Nothing has happened but a test. */
  | Readonly<{ code: 'only a test' }>
  | HeartbeatPoint;

/** In a digest: all that was done to one resource, or the same to several, in the order in which it was done. */
export type ResourceLine = Readonly<{
  code: 'changes of a resource';
  resources: readonly [Resource, ...Resource[]];
  changes: readonly LineChange[];
  /** How it stands now, where one change took another one back. */
  now: Now | undefined;
}>;

export type Now =
  | Readonly<{ code: 'gone' | 'made anew' | 'as before' }>
  /** What was done last. */
  | Readonly<{ code: 'last'; acts: readonly Act[] }>;

/** `times`: how often the same was done, one after another. `findings`: said by their titles. */
export type LineChange = Readonly<{ act: Act; besides: Besides; findings: readonly FindingName[]; times: number }>;

/** What a line says besides the act: that it has a message of its own, that it was gone already, or what its policy says first. */
export type Besides =
  | Readonly<{ code: 'nothing' | 'message of its own' | 'there was none' }>
  | Readonly<{ code: 'policy'; first: PolicyPoint; more: 'nothing' | 'something' }>;

/** Of an event that could not be read. */
export type UnreadablePoint =
  | Readonly<{ code: 'why unreadable'; reason: string }>
  | Readonly<{ code: 'event begins'; excerpt: string }>;

export type HeartbeatPoint =
  | Readonly<{ code: 'counts'; counts: AlertCounts }>
  /** No event of IAM came; `counts`: of changes to the alerter itself, where there were any. */
  | Readonly<{ code: 'silence'; counts: AlertCounts | undefined }>
  | Readonly<{ code: 'last snapshot'; snapshot: LastSnapshot }>
  | Readonly<{ code: 'members read'; members: MembersRead }>
  | Readonly<{ code: 'everything delivered' }>
  | Readonly<{ code: 'undelivered'; undelivered: Undelivered }>;

export type AlertCounts = Readonly<{ alerts: number; heldBack: number }>;
