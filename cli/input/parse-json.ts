import { shortened, shown } from '../../alert/visible.ts';

export type Json = Readonly<{ kind: 'json'; value: unknown }>;

/** A text that is no JSON. */
export type UnreadableText = Readonly<{ kind: 'unreadable'; why: string }>;

/** Parses JSON; what is wrong with it is said in Node's words, which quote the text. */
export function parseJson(text: string): Json | UnreadableText {
  try {
    return { kind: 'json', value: JSON.parse(text) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { kind: 'unreadable', why: shortened(shown(why), 200) };
  }
}
