import { contentOf } from '../content/content-of.ts';
import type { Message } from '../group.ts';
import type { Reader } from '../reader.ts';
import type { Wording } from '../wording.ts';
import { rooms } from './rooms.ts';
import { wordingOf } from './wording-of.ts';

/** A message in the words of its reader: what it says is decided in `content/`, how it is said in the reader's language. */
export function worded(message: Message, reader: Reader): Wording {
  return wordingOf(contentOf(message), rooms[reader.language], reader);
}
