import { asText, isObject } from '../cloudtrail/fields.ts';
import type { PolicyText } from './document.ts';
import { membersOf, unread } from './members.ts';
import { membersTwice, withFirst } from './members-twice.ts';
import { readStatement } from './read-statement.ts';
import { withTwice } from './with-twice.ts';

/**
 * Reads a policy document: JSON text as in a request, URL-encoded JSON as in a response (RFC 3986), or
 * an object. Never throws: what is no policy becomes the `unparseable` case.
 */
export function parsePolicyDocument(document: unknown): PolicyText {
  const text = textOf(document);
  if (text === undefined || text.trim() === '') return { kind: 'unparseable', text: '', reason: 'absent' };
  const json = jsonIn(text.trim());
  if (json === undefined) return { kind: 'unparseable', text, reason: 'not JSON' };
  const read = readDocument(json.value, text);
  const twice = membersTwice(json.text);
  if (twice.length === 0 || read.kind === 'unparseable') return read;
  return withTwice(read, readDocument(withFirst(json.text, twice), text), twice);
}

/** An object is turned into JSON text and read again, so that no getter, cycle or prototype of it gets any further. */
function textOf(document: unknown): string | undefined {
  if (document === undefined || document === null) return undefined;
  if (typeof document === 'string') return document;
  return attempt(() => JSON.stringify(document) ?? typeof document) ?? typeof document;
}

type Json = Readonly<{ value: unknown; text: string }>;

/** JSON comes first: a policy's own text may well hold a `%2F`. */
function jsonIn(text: string): Json | undefined {
  return parseJson(text) ?? parseJson(attempt(() => decodeURIComponent(text)) ?? '');
}

function parseJson(text: string): Json | undefined {
  return attempt(() => ({ value: JSON.parse(text), text }));
}

function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}

function readDocument(document: unknown, text: string): PolicyText {
  if (!isObject(document)) return { kind: 'unparseable', text, reason: 'not an object' };
  const members = membersOf(document, ['version', 'id', 'statement']);
  const entries = members.known.has('statement') ? [members.known.get('statement')].flat() : [];
  return {
    kind: 'parsed',
    version: asText(members.known.get('version')),
    statements: entries.filter(isObject).map(readStatement),
    unread: [
      ...entries.filter((entry) => !isObject(entry)).map((entry) => unread('Statement', entry)),
      ...members.unread,
    ],
  };
}
