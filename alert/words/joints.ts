import type { Phrase } from '../phrase.ts';

/** What stands between the parts of a message and at the end of what is too long, in one language. */
export type Joints = Readonly<{
  /** Between a label and what it labels. */
  colon: string;
  /** “2026-… to 2026-…” */
  fromTo(from: string, to: string): string;
  /** The end of a value that is too long. */
  moreCharacters(count: number): string;
  /** Said in place of the lines that a text has no room for. */
  moreLines(count: number): string;
  /** Said in place of the points that a list has no room for. */
  morePoints(count: number): string;
  /** The phrase in at most `limit` characters, saying how many are missing. */
  cut(phrase: Phrase, limit: number): Phrase;
  /** A measure and a headline as the subject of an e-mail, before it is shortened. */
  subject(measure: Readonly<{ label: string; value: string }>, headline: Phrase): Phrase;
  /** The subject, or a text message, in at most `limit` characters, however the language shortens a sentence. */
  shortSubject(subject: Phrase, limit: number): string;
  shortText(headline: Phrase, limit: number): string;
}>;
