import { documentsIn } from './documents.ts';
import { eventsIn, type Found } from './events.ts';
import { fewUnreadable, type ReadDocument } from './few-unreadable.ts';
import { linesIn } from './lines.ts';
import type { Source } from './source.ts';
import { textIn } from './text.ts';
import { whyUnread } from './why-unread.ts';

/** An event, or what should have been one, with its place: `events.json:3 Records[2]`. */
export type FoundEvent = Found & Readonly<{ place: string }>;

/** Reads a source, document by document, as fast as the events are taken. A fault ends nothing but itself. */
export async function* foundIn(source: Source): AsyncGenerator<FoundEvent> {
  const faults: unknown[] = [];
  const lines = linesIn(textIn(source.open(), (fault) => faults.push(fault)));
  for await (const document of fewUnreadable(documentsIn(lines))) {
    const place = document.line === undefined ? source.name : `${source.name}:${document.line}`;
    yield* foundInDocument(document, place);
  }
  for (const fault of faults) yield { kind: 'unreadable', path: '', place: source.name, why: whyUnread(fault) };
}

function foundInDocument(document: ReadDocument, place: string): readonly FoundEvent[] {
  if (document.kind === 'unreadable') return [{ kind: 'unreadable', path: '', place, why: document.why }];
  try {
    return eventsIn(document.value).map((found) => ({
      ...found,
      place: found.path === '' ? place : `${place} ${found.path}`,
    }));
  } catch (error) {
    // What is nested too deeply ends the call stack.
    return [{ kind: 'unreadable', path: '', place, why: whyUnread(error) }];
  }
}
