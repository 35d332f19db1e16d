import type { Message } from '../../alert/group.ts';
import type { Reader } from '../../alert/reader.ts';
import type { Colour } from '../../alert/render/terminal.ts';

/** For whom and on what a message is shown. */
export type View = Readonly<{ reader: Reader; colour: Colour }>;

/** A way to print messages. */
export type Format = Readonly<{
  /** One message, without the line break at its end. */
  text(message: Message, view: View): string;
  /** What stands between two messages, beside that line break. */
  between: string;
}>;
