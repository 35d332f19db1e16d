import type { PolicyText } from '../policy/document.ts';
import { parsePolicyDocument } from '../policy/parse.ts';

/** A policy document in a state. */
export type Document = Readonly<{
  /** JSON without white space outside strings; undefined where it is known to be there but not what it says. */
  text: string | undefined;
}>;

export const unknownDocument: Document = { text: undefined };

/** A document as any of AWS's forms has it: an object, JSON text, or the same URL-encoded. What is no JSON stays as it is. */
export function documentOf(value: unknown): Document {
  if (value === undefined || value === null) return unknownDocument;
  const text = typeof value === 'string' ? value : jsonOf(value);
  return text === undefined || text.trim() === '' ? unknownDocument : { text: minified(text) };
}

/** Undefined for what is nested too deep to be written, which is no policy. */
function jsonOf(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}

function minified(text: string): string {
  return compact(text) ?? compact(decoded(text)) ?? text;
}

/** A member that stands twice would be lost by reading and writing it again, so the text itself is shortened. */
function compact(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  try {
    JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!/\s/.test(text)) return text;
  return text.replace(/("(?:[^"\\]|\\.)*")|\s+/g, (_, string: string | undefined) => string ?? '');
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

const read = new WeakMap<Document, PolicyText>();

/** What a document says; read once for each document. */
export function policyTextOf(document: Document): PolicyText {
  const known = read.get(document);
  if (known !== undefined) return known;
  const made = parsePolicyDocument(document.text);
  read.set(document, made);
  return made;
}
