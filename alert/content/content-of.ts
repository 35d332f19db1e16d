import type { Alert, ChangeAlert, UnreadableAlert } from '../alert.ts';
import { alertsIn, type Message } from '../group.ts';
import { measuresOf } from '../message-measures.ts';
import { headlineAct } from './act.ts';
import { actorOf } from './actor.ts';
import type { Body, Content } from './content.ts';
import { digestBody } from './digest.ts';
import { driftBody } from './drift.ts';
import { factsOf, timesOf } from './facts.ts';
import { heartbeatBody } from './heartbeat.ts';
import { changeLinks } from './links.ts';
import { measurementOf } from './measures.ts';
import { changeSteps } from './next.ts';
import { changePoints } from './points.ts';
import { testBody } from './test.ts';

/** Decides what a message says, for readers of any language. */
export function contentOf(message: Message): Content {
  return { ...measurementOf(measuresOf(message)), ...bodyOf(message), account: accountOf(message) };
}

/** The changes of a digest are of one session, and so of one account, but for a roll-out of our own. */
function accountOf(message: Message): string | undefined {
  const [first, ...others] = alertsIn(message);
  if (first?.kind === 'change' && others.some((other) => isElsewhere(other, first))) return undefined;
  if (first?.kind === 'heartbeat') return first.heartbeat.accountId;
  if (first?.kind === 'drift') return first.drift.accountId;
  return first?.kind === 'change' ? first.change.record.accountId : undefined;
}

function isElsewhere(other: Alert, first: ChangeAlert): boolean {
  return other.kind === 'change' && other.change.record.accountId !== first.change.record.accountId;
}

function bodyOf(message: Message): Body {
  if (message.kind === 'digest') return digestBody(message);
  switch (message.alert.kind) {
    case 'change':
      return changeBody(message.alert);
    case 'unreadable':
      return unreadableBody(message.alert);
    case 'heartbeat':
      return heartbeatBody(message.alert);
    case 'test':
      return testBody(message.alert);
    case 'drift':
      return driftBody(message.alert);
  }
}

function changeBody(alert: ChangeAlert): Body {
  const { record } = alert.change;
  return {
    headline: {
      code: 'change',
      actor: actorOf(record.principal),
      act: headlineAct(alert.change),
      outcome: record.outcome.kind,
      parameters: record.hidden === undefined ? 'recorded' : 'hidden',
    },
    points: changePoints(alert),
    next: changeSteps(alert),
    facts: factsOf(record),
    times: timesOf([record]),
    links: changeLinks(alert.change),
    thread: threadOf(alert),
  };
}

function unreadableBody({ reason, excerpt }: UnreadableAlert): Body {
  return {
    headline: { code: 'unreadable event' },
    points: [
      { code: 'why unreadable', reason },
      { code: 'event begins', excerpt: excerpt.slice(0, 5000).replace(/\s+/g, ' ').trim() },
    ],
    next: [{ kind: 'advice', purpose: 'look', advice: { code: 'look into the event history' } }],
    facts: [],
    times: [],
    links: [],
    thread: undefined,
  };
}

function threadOf({ change: { record, target } }: ChangeAlert): string | undefined {
  if (target.name === undefined) return undefined;
  return `${record.accountId ?? 'unknown'}-${target.kind}-${target.name}`.replace(/[^\w.@=+-]/g, '_').slice(0, 200);
}
