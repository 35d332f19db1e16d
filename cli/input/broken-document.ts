import type { JsonDocument, OpenDocument } from './json-document.ts';
import { parseJson } from './parse-json.ts';

/** A document that is no JSON, and what else its lines hold: whole objects, which the broken one swallowed. */
export function* brokenDocument({ line, lines }: OpenDocument, why: string): Generator<JsonDocument> {
  yield { kind: 'unreadable', line, why };
  for (const [index, text] of lines.entries()) {
    const document = index === 0 || !text.startsWith('{') ? undefined : parseJson(text.replace(/,\s*$/, ''));
    if (document?.kind === 'json') yield { ...document, line: line + index };
  }
}
