import type { EventAlert } from '../../alert.ts';
import type { Digest, Message } from '../../group.ts';
import { eventUrl, targetUrl } from '../../links.ts';
import { measuresOf } from '../../message-measures.ts';
import type { Reader } from '../../reader.ts';
import type { Body, Link, Wording } from '../../wording.ts';
import { sayDigestHeadline, sayDigestNext, sayDigestPoints } from './digest.ts';
import { sayDigestFacts, timesOf } from './digest-facts.ts';
import { sayFacts } from './facts.ts';
import { sayHeadline } from './headline.ts';
import { sayHeartbeat } from './heartbeat.ts';
import { sayMeasures } from './measures.ts';
import { sayNext } from './next.ts';
import { sayPoints } from './points.ts';

/** A message in English. The order of a message is fixed by `Wording`, its words by the files in this folder. */
export function englishWording(message: Message, reader: Reader): Wording {
  const measures = sayMeasures(measuresOf(message));
  return { ...measures, ...bodyOf(message, reader) };
}

function bodyOf(message: Message, reader: Reader): Body {
  if (message.kind === 'digest') return ofDigest(message, reader);
  return message.alert.kind === 'heartbeat' ? sayHeartbeat(message.alert, reader) : ofAlert(message.alert, reader);
}

function ofAlert(alert: EventAlert, reader: Reader): Body {
  return {
    headline: sayHeadline(alert),
    points: sayPoints(alert),
    next: sayNext(alert),
    facts: alert.kind === 'change' ? sayFacts(alert.change.record, reader) : [],
    times: alert.kind === 'change' ? timesOf([alert.change.record]) : [],
    links: linksOf(alert),
    thread: threadOf(alert),
  };
}

function ofDigest(digest: Digest, reader: Reader): Body {
  const records = [...digest.alerts, ...digest.graver].map(({ change }) => change.record);
  return {
    headline: sayDigestHeadline(digest),
    points: sayDigestPoints(digest),
    next: sayDigestNext(digest),
    facts: sayDigestFacts(records, reader),
    times: timesOf(records),
    links: digestLinks(digest),
    thread: undefined,
  };
}

function linksOf(alert: EventAlert): readonly Link[] {
  if (alert.kind === 'unreadable') return [];
  const { record, target } = alert.change;
  return [link('event', eventUrl(record)), link(target.kind, targetUrl(target, record.partition))].flat();
}

function digestLinks({ alerts }: Digest): readonly Link[] {
  const first = alerts.at(0)?.change.record;
  const last = alerts.at(-1)?.change.record;
  return [link('first event', first && eventUrl(first)), link('last event', last && eventUrl(last))].flat();
}

function link(label: string, url: string | undefined): readonly Link[] {
  return url === undefined ? [] : [{ label, url }];
}

function threadOf(alert: EventAlert): string | undefined {
  if (alert.kind === 'unreadable' || alert.change.target.name === undefined) return undefined;
  const { record, target } = alert.change;
  return `${record.accountId ?? 'unknown'}-${target.kind}-${target.name}`.replace(/[^\w.@=+-]/g, '_').slice(0, 200);
}
