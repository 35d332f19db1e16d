import type { Alert } from '../alert/alert.ts';
import { shortened, shown } from '../alert/visible.ts';
import { documentsIn } from './input/documents.ts';
import { eventsIn, type Found } from './input/events.ts';
import type { JsonDocument } from './input/json-document.ts';
import { linesIn } from './input/lines.ts';
import type { Source } from './input/source.ts';
import { textIn } from './input/text.ts';
import { type Judging, verdictOn } from './verdict.ts';
import { whyUnread } from './why-unread.ts';

/** What became of one thing in the input. */
export type Outcome =
  | Readonly<{ kind: 'alert'; alert: Alert }>
  | Readonly<{ kind: 'skipped'; reason: string }>
  | Readonly<{ kind: 'unread'; place: string; why: string }>;

/** Reads a source, document by document, as fast as the outcomes are taken. A fault ends nothing but itself. */
export async function* outcomes(source: Source, judging: Judging): AsyncGenerator<Outcome> {
  try {
    for await (const document of documentsIn(linesIn(textIn(source.open())))) {
      yield* outcomesOf(document, `${source.name}:${document.line}`, judging);
    }
  } catch (error) {
    yield { kind: 'unread', place: source.name, why: whyUnread(error) };
  }
}

function* outcomesOf(document: JsonDocument, place: string, judging: Judging): Generator<Outcome> {
  const found =
    document.kind === 'json' ? eventsIn(document.value) : [{ ...document, path: '', why: `not JSON: ${document.why}` }];
  for (const each of found) yield outcomeFor(each, placeIn(place, each.path), judging);
}

function placeIn(place: string, path: string): string {
  return path === '' ? place : `${place} ${path}`;
}

function outcomeFor(found: Found, place: string, judging: Judging): Outcome {
  if (found.kind === 'unreadable') return { kind: 'unread', place, why: found.why };
  try {
    const verdict = verdictOn(found, place, judging);
    if (verdict.kind === 'left alone') return { kind: 'skipped', reason: verdict.reason };
    return { kind: 'alert', alert: verdict };
  } catch (error) {
    return { kind: 'unread', place, why: ourFault(error) };
  }
}

/** What is said of an error that no input should cause. */
export function ourFault(error: unknown): string {
  return `this version failed to render it, which is a fault of ours: ${shortened(shown(String(error)), 200)}`;
}
