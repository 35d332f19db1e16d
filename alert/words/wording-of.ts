import type { Message } from '../group.ts';
import type { Language, Reader } from '../reader.ts';
import type { Wording } from '../wording.ts';
import { englishWording } from './en/wording.ts';

/** Puts a message into the reader's language. */
export function wordingOf(message: Message, reader: Reader): Wording {
  return languages[reader.language](message, reader);
}

/** A language is a folder beside `en/` and a line here; each action's own texts stand in its entry. */
const languages: Readonly<Record<Language, (message: Message, reader: Reader) => Wording>> = { en: englishWording };
