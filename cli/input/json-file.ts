import { documentsIn } from './documents.ts';
import { parseJson } from './parse-json.ts';
import type { Source } from './source.ts';
import { textIn } from './text.ts';
import { whyUnread } from './why-unread.ts';

/** One JSON value that a file holds, or why there is none. */
export type JsonFile = Readonly<{ kind: 'read'; value: unknown }> | Readonly<{ kind: 'unreadable'; why: string }>;

/**
 * Reads a file of one JSON document, gzipped or not. Several that follow each other, as pages do that were written to
 * one file, are read as a list of them.
 */
export async function readJsonFile(source: Source): Promise<JsonFile> {
  try {
    const text = await wholeText(source);
    const parsed = parseJson(text);
    if (parsed.kind === 'json') return { kind: 'read', value: parsed.value };
    return (await severalIn(text)) ?? { kind: 'unreadable', why: `not JSON: ${parsed.why}` };
  } catch (error) {
    return { kind: 'unreadable', why: whyUnread(error) };
  }
}

/** Where a text is more than one document, and each is JSON. */
async function severalIn(text: string): Promise<JsonFile | undefined> {
  const value: unknown[] = [];
  for await (const document of documentsIn(linesOf(text))) {
    if (document.kind === 'unreadable') return undefined;
    value.push(document.value);
  }
  return value.length > 1 ? { kind: 'read', value } : undefined;
}

async function* linesOf(text: string): AsyncGenerator<string> {
  yield* text.split('\n');
}

async function wholeText(source: Source): Promise<string> {
  let text = '';
  let fault: unknown;
  const keep = (found: unknown) => {
    fault = found;
  };
  for await (const chunk of textIn(source.open(), keep)) text += chunk;
  if (fault !== undefined) throw fault;
  return text;
}
