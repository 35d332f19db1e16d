import { readEvent } from '../iam/cloudtrail/read-event.ts';
import { MalformedRecordError } from '../iam/cloudtrail/read-record.ts';
import type { Context } from '../iam/context.ts';
import { explain } from '../iam/explain.ts';
import { findingsOf } from '../iam/findings/findings.ts';
import type { Before } from '../iam/state/before.ts';
import type { Alert, EventAlert, EventRecord, LeftAlone, UnreadableAlert } from './alert.ts';
import { assess } from './assess.ts';
import type { Audience } from './audience.ts';
import { withBursts } from './bursts.ts';
import { type Directory, emptyDirectory } from './directory.ts';
import { isFoundLate } from './found-late.ts';
import { goneIn } from './gone.ts';
import { group, type Message } from './group.ts';
import { type Held, heldBy } from './hold.ts';
import type { HoldRule } from './hold-rule.ts';
import { whyLeftAlone } from './left-alone.ts';
import { accessOf } from './net-access.ts';
import { withNetRisk } from './net-risk.ts';
import { whyNotFor } from './route.ts';
import { faultOfOurs, unreadable } from './unreadable.ts';

// The way of an event from JSON to messages, in three pure steps. The deployed function, the command line and the
// demo all take them. What the first two do with one event never throws: a fault of ours becomes an alert.

/** Step 1: an event, given as JSON text, becomes a record, an alert that it is unreadable, or is left alone. */
export function read(event: Readonly<{ id: string; body: string }>): EventRecord | UnreadableAlert | LeftAlone {
  try {
    return readValue(event.id, JSON.parse(event.body), event.body);
  } catch (error) {
    return unreadable(event.id, error, event.body);
  }
}

/** Step 1 for an event that is already parsed; `text` is what a reader is shown where it cannot be read. */
export function readValue(id: string, value: unknown, text: string): EventRecord | UnreadableAlert | LeftAlone {
  try {
    const reason = whyLeftAlone(value);
    if (reason !== undefined) return { kind: 'left alone', reason };
    const record = readEvent(value);
    return { kind: 'record', id: record.eventId ?? id, record, text, ...(isFoundLate(value) && { late: true }) };
  } catch (error) {
    return error instanceof MalformedRecordError ? unreadable(id, error, text) : faultOfOurs('read', id, error, text);
  }
}

/**
 * Step 2: a record, with what is known of the state before it, is explained and judged, and so becomes an alert.
 * `context` is what the operator declared: the stack that sends the alert, the accounts that are no strangers.
 * Why: docs/decisions/0110.
 */
export function alertOf({ id, record, text, late }: EventRecord, before: Before, context?: Context): EventAlert {
  try {
    const change = explain(record, context, before);
    const findings = findingsOf(change);
    const access = accessOf(before);
    const measures = assess(change, findings, { access, gone: goneIn(before) });
    return { kind: 'change', id, measures, change, findings, among: [change], before, access, ...(late && { late }) };
  } catch (error) {
    return faultOfOurs('explain', id, error, text);
  }
}

/** The alerts of a batch that are to be delivered, and those that a rule holds back from everybody. */
export type HeldBack = Readonly<{
  alerts: readonly Alert[];
  heldBack: readonly Readonly<{ alert: Alert; held: Held }>[];
}>;

/**
 * Step 3, once for a batch: judges what only several alerts together show, and then asks the rules of the operator
 * which of them to hold back. `now` is in milliseconds since 1970.
 */
export function holdBack(batch: readonly Alert[], rules: readonly HoldRule[], now: number): HeldBack {
  const judged = withNetRisk(withBursts(batch)).map((alert) => ({ alert, held: heldBy(alert, rules, now) }));
  return {
    alerts: judged.flatMap(({ alert, held }) => (held === undefined ? alert : [])),
    heldBack: judged.flatMap(({ alert, held }) => (held === undefined ? [] : { alert, held })),
  };
}

/** The messages for one audience, and the alerts that are not for it. */
export type MessagesFor = Readonly<{
  messages: readonly Message[];
  notFor: readonly Readonly<{ alert: Alert; reason: string }>[];
}>;

/**
 * Step 3, once for each audience: the messages for it. What it already has is left out before the alerts are
 * grouped, as is what is not for it: a digest names only what its reader is to get. `directory` tells in which units the
 * accounts are, and what tags they have.
 */
export function messagesFor(
  alerts: readonly Alert[],
  audience: Audience,
  has: (alert: Alert) => boolean = () => false,
  directory: Directory = emptyDirectory,
): MessagesFor {
  const judged = alerts.map((alert) => ({ alert, reason: whyNotFor(alert, audience, directory) }));
  const wanted = judged.flatMap(({ alert, reason }) => (reason === undefined && !has(alert) ? alert : []));
  return {
    messages: group(wanted),
    notFor: judged.flatMap(({ alert, reason }) => (reason === undefined ? [] : { alert, reason })),
  };
}
