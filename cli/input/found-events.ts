import { documentsIn } from './documents.ts';
import { eventsIn, type Found } from './events.ts';
import type { JsonDocument } from './json-document.ts';
import { linesIn } from './lines.ts';
import type { Source } from './source.ts';
import { textIn } from './text.ts';
import { whyUnread } from './why-unread.ts';

/** An event, or what should have been one, with its place: `events.json:3 Records[2]`. */
export type FoundEvent = Found & Readonly<{ place: string }>;

/** Reads a source, document by document, as fast as the events are taken. A fault ends nothing but itself. */
export async function* foundIn(source: Source): AsyncGenerator<FoundEvent> {
  try {
    for await (const document of documentsIn(linesIn(textIn(source.open())))) {
      yield* foundInDocument(document, `${source.name}:${document.line}`);
    }
  } catch (error) {
    yield { kind: 'unreadable', path: '', place: source.name, why: whyUnread(error) };
  }
}

function foundInDocument(document: JsonDocument, place: string): readonly FoundEvent[] {
  if (document.kind === 'unreadable') return [{ ...document, path: '', place, why: `not JSON: ${document.why}` }];
  return eventsIn(document.value).map((found) => ({
    ...found,
    place: found.path === '' ? place : `${place} ${found.path}`,
  }));
}
