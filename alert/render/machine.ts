import type { Change } from '../../iam/change.ts';
import { readDenial } from '../../iam/cloudtrail/denial.ts';
import type { Alert, HeartbeatAlert } from '../alert.ts';
import { alertsIn, type Message } from '../group.ts';
import { plain } from '../phrase.ts';
import { frontOf } from '../visible.ts';
import type { Wording } from '../wording.ts';
import type { Joints } from '../words/joints.ts';
import { accessBody } from './machine-access.ts';

/** How much the body may hold: characters of a value, points, whether the commands of the way back, and characters of all that is said about access. */
export type MachineRoom = Readonly<{ value: number; points: number; undo: 'whole' | 'none'; access: number }>;

/** With everything that a program may want. */
export const wholeBody: MachineRoom = {
  value: 2_000,
  points: Number.POSITIVE_INFINITY,
  undo: 'whole',
  access: Number.POSITIVE_INFINITY,
};

/**
 * The body for programs (queues, functions, `email-json`): docs/machine-body.md describes every member.
 * A member keeps its meaning within a major version; new ones may be added.
 */
export function machineBody(message: Message, wording: Wording, room: MachineRoom = wholeBody): object {
  const bounded = boundedBy(wording.joints, room.value);
  return {
    version: '1.0',
    headline: plain(wording.headline),
    points: wording.points.slice(0, room.points).map((point) => bounded(plain(point))),
    undo: room.undo === 'none' ? [] : undoIn(wording),
    access: accessBody(message, room.access),
    links: Object.fromEntries(wording.links.map(({ to, url }) => [to, url])),
    alerts: alertsIn(message).map((alert) => alertBody(alert, bounded)),
  };
}

/** The commands of the way back, in the order in which to run them. */
export function undoIn({ next }: Wording): readonly string[] {
  return next.flatMap((step) => (step.kind === 'commands' && step.purpose === 'undo' ? step.commands : []));
}

function alertBody(alert: Alert, bounded: Bounded): object {
  if (alert.kind === 'unreadable')
    return { kind: alert.kind, id: bounded(alert.id), ...alert.measures, reason: bounded(alert.reason) };
  if (alert.kind === 'heartbeat')
    return { kind: alert.kind, id: bounded(alert.id), ...alert.measures, ...heartbeatBody(alert, bounded) };
  if (alert.kind === 'test') {
    const { time, accountId } = alert.test;
    return {
      kind: alert.kind,
      id: bounded(alert.id),
      ...alert.measures,
      time: isoTime(time),
      accountId: bounded(accountId),
    };
  }
  if (alert.kind === 'drift') {
    const { accountId, since, time, target, what } = alert.drift;
    const place = { accountId: bounded(accountId), since: isoTime(since), time: isoTime(time) };
    const { kind, id, measures } = alert;
    return { kind, id: bounded(id), ...measures, ...place, target, what: what.map(bounded) };
  }
  const findings = alert.findings.map(({ name }) => name);
  return { kind: alert.kind, id: bounded(alert.id), ...alert.measures, findings, ...changeBody(alert.change, bounded) };
}

/** Numbers of accounts; the log has all. */
const mostUnread = 100;

function heartbeatBody(
  { heartbeat, counts, undelivered, snapshot, members }: HeartbeatAlert,
  bounded: Bounded,
): object {
  const { time, days, accountId } = heartbeat;
  return {
    time: isoTime(time),
    days,
    accountId: bounded(accountId),
    ...counts,
    undelivered: undelivered?.alerts ?? 0,
    oldestUndelivered: undelivered && {
      eventName: bounded(undelivered.oldest.eventName),
      eventTime: isoTime(undelivered.oldest.time),
      destination: undelivered.oldest.destination,
    },
    lastSnapshot: typeof snapshot === 'object' ? { time: isoTime(snapshot.time), drifts: snapshot.drifts } : undefined,
    members: members && { count: members.count, unread: members.unread.slice(0, mostUnread) },
  };
}

function changeBody({ record, action, target }: Change, bounded: Bounded): object {
  const { outcome } = record;
  return {
    eventID: bounded(record.eventId),
    eventName: bounded(record.eventName),
    eventSource: bounded(record.eventSource),
    eventTime: isoTime(record.time),
    awsRegion: bounded(record.region),
    accountId: bounded(record.accountId),
    sourceIPAddress: bounded(record.source),
    outcome: outcome.kind,
    errorCode: outcome.kind === 'succeeded' ? undefined : bounded(outcome.code),
    denyingPolicyArn: outcome.kind === 'denied' ? bounded(readDenial(outcome.message).policyArn) : undefined,
    parametersOmitted: record.hidden !== undefined,
    category: action?.category ?? 'unknown',
    principal: principalBody(record.principal, bounded),
    tool: { kind: record.tool.kind, evidence: record.tool.evidence },
    target: { kind: target.kind, name: bounded(target.name), arn: bounded(target.arn) },
  };
}

function principalBody(principal: Change['record']['principal'], bounded: Bounded): object {
  const session = principal.kind === 'AssumedRole' ? principal : undefined;
  return {
    type: principal.kind,
    arn: bounded(principal.arn),
    accountId: bounded(principal.accountId),
    accessKeyId: bounded(principal.accessKeyId),
    delegateAccountId: bounded(principal.delegateAccountId),
    userName: principal.kind === 'IAMUser' ? bounded(principal.userName) : undefined,
    roleName: bounded(session?.roleName),
    sessionName: bounded(session?.sessionName),
    sessionOrigin: session?.origin.kind,
    sourceIdentity: bounded(principal.sourceIdentity),
    invokedBy: bounded(principal.invokedBy),
  };
}

function isoTime(time: number | undefined): string | undefined {
  return time === undefined ? undefined : new Date(time).toISOString();
}

type Bounded = (text: string | undefined) => string | undefined;

/** No value of an event may push the publication over SNS's size. */
function boundedBy({ moreCharacters }: Joints, characters: number): Bounded {
  return (text) => {
    const { kept, missing } = frontOf(text ?? '', characters);
    return missing === 0 ? text : `${kept}${moreCharacters(missing)}`;
  };
}
