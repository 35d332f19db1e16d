import { group } from '../alert/group.ts';
import { shortened, shown } from '../alert/visible.ts';
import type { RenderCommand } from './command.ts';
import type { View } from './format/format.ts';
import { formats } from './format/formats.ts';
import { documentsIn, type JsonDocument } from './input/documents.ts';
import { eventsIn, type Found } from './input/events.ts';
import { linesIn } from './input/lines.ts';
import type { Source } from './input/source.ts';
import { textIn } from './input/text.ts';
import { verdictOn } from './verdict.ts';
import { whyUnread } from './why-unread.ts';

/** What became of one thing in the input. */
export type Outcome =
  | Readonly<{ kind: 'message'; text: string }>
  | Readonly<{ kind: 'skipped'; reason: string }>
  | Readonly<{ kind: 'unread'; place: string; why: string }>;

export type Wanted = Pick<RenderCommand, 'format' | 'events'> & Readonly<{ view: View }>;

/** Renders a source, document by document, as fast as the outcomes are taken. A fault ends nothing but itself. */
export async function* outcomes(source: Source, wanted: Wanted): AsyncGenerator<Outcome> {
  try {
    for await (const document of documentsIn(linesIn(textIn(source.open())))) {
      yield* outcomesOf(document, `${source.name}:${document.line}`, wanted);
    }
  } catch (error) {
    yield { kind: 'unread', place: source.name, why: whyUnread(error) };
  }
}

function* outcomesOf(document: JsonDocument, place: string, wanted: Wanted): Generator<Outcome> {
  const found =
    document.kind === 'json' ? eventsIn(document.value) : [{ ...document, path: '', why: `not JSON: ${document.why}` }];
  for (const each of found) yield* outcomesFor(each, placeIn(place, each.path), wanted);
}

function placeIn(place: string, path: string): string {
  return path === '' ? place : `${place} ${path}`;
}

function outcomesFor(found: Found, place: string, { format, events, view }: Wanted): readonly Outcome[] {
  if (found.kind === 'unreadable') return [{ kind: 'unread', place, why: found.why }];
  try {
    const verdict = verdictOn(found, place, events);
    if (verdict.kind === 'left alone') return [{ kind: 'skipped', reason: verdict.reason }];
    return group([verdict]).map((message) => ({ kind: 'message', text: formats[format].text(message, view) }));
  } catch (error) {
    const why = shortened(shown(String(error)), 200);
    return [{ kind: 'unread', place, why: `this version failed to render it, which is a fault of ours: ${why}` }];
  }
}
