import type { Alert } from '../../../alert/alert.ts';
import { alertOf, messagesFor, readValue } from '../../../alert/pipe.ts';
import { publicationOf } from '../../../alert/render/publication.ts';
import { type Fields, fieldsOf, listAt, textAt } from '../../../iam/cloudtrail/fields.ts';
import { notKept } from '../../../iam/state/before.ts';
import { contextOf } from '../../../lib/names.ts';
import { defaults } from '../../../lib/settings/defaults.ts';

/** The lines of an undo as programs receive it, and the events that it is for. */
export type PrintedUndo = Readonly<{ lines: readonly string[]; events: readonly Fields[] }>;

/** The undo of each event by itself, and that of the messages about all of them in one batch. */
export function printedUndoOf(file: readonly Fields[]): readonly PrintedUndo[] {
  const events = file.filter((event) => !isMasked(event));
  const batches = events.length === 1 ? [events] : [...events.map((event) => [event]), events];
  return batches.flatMap((batch) => {
    const messages = messagesFor(batch.flatMap(alertsOf), {}).messages;
    const bodies = messages.map((message) => fieldsOf(JSON.parse(publicationOf(message, defaults).message)));
    const undos = bodies.map((body) =>
      listAt(fieldsOf(JSON.parse(textAt(body, 'default') ?? '{}')), 'undo').map(String),
    );
    return undos.filter((lines) => lines.length > 0).map((lines) => ({ lines, events: batch }));
  });
}

/** Somebody put dots in the place of a value before the record was published. */
function isMasked(event: Fields): boolean {
  return JSON.stringify(event).includes('"..."');
}

const context = contextOf(defaults);

function alertsOf(event: Fields, index: number): readonly Alert[] {
  const read = readValue(String(index), event, '');
  if (read.kind === 'left alone') return [];
  return [read.kind === 'record' ? alertOf(read, notKept, context) : read];
}
