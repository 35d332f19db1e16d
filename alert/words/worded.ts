import type { Alert } from '../alert.ts';
import { contentOf } from '../content/content-of.ts';
import type { Digest, Message } from '../group.ts';
import type { Reader } from '../reader.ts';
import type { Wording } from '../wording.ts';
import { rooms } from './rooms.ts';
import { wordingOf } from './wording-of.ts';

// Finding the words is most of the work, and every destination asks for them: they are kept as long as the alert is.
const kept = new WeakMap<Alert | Digest, WeakMap<Reader, Wording>>();

/** A message in the words of its reader: what it says is decided in `content/`, how it is said in the reader's language. */
export function worded(message: Message, reader: Reader): Wording {
  const news = message.kind === 'single' ? message.alert : message;
  const known = kept.get(news)?.get(reader);
  if (known !== undefined) return known;
  const wording = wordingOf(contentOf(message), rooms[reader.language], reader);
  kept.set(news, (kept.get(news) ?? new WeakMap()).set(reader, wording));
  return wording;
}
