import type { Message } from '../alert/group.ts';
import type { Reader } from '../alert/reader.ts';
import { type Paint, terminalLines } from '../alert/render/terminal.ts';
import { worded } from '../alert/words/worded.ts';

/** For whom and on what a message is shown. */
export type View = Readonly<{ reader: Reader; paint: Paint }>;

/** A message as a terminal shows it, without the line break at its end. */
export function messageText(message: Message, { reader, paint }: View): string {
  return terminalLines(worded(message, reader), paint).join('\n');
}
