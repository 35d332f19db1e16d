import type { Nesting } from './nesting.ts';
import type { Json, UnreadableText } from './parse-json.ts';

/** One JSON text of an input, or what is none, with the number of the line that it begins on. */
export type JsonDocument = (Json | UnreadableText) & Readonly<{ line: number }>;

/** A document that is open at the end of its last line so far. */
export type OpenDocument = Readonly<{ line: number; lines: string[]; nesting: Nesting }> & { length: number };
