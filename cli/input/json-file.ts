import { parseJson } from './parse-json.ts';
import type { Source } from './source.ts';
import { textIn } from './text.ts';
import { whyUnread } from './why-unread.ts';

/** One JSON value that a file holds, or why there is none. */
export type JsonFile = Readonly<{ kind: 'read'; value: unknown }> | Readonly<{ kind: 'unreadable'; why: string }>;

/** Reads a file of one JSON document, gzipped or not. */
export async function readJsonFile(source: Source): Promise<JsonFile> {
  try {
    const parsed = parseJson(await wholeText(source));
    return parsed.kind === 'unreadable'
      ? { kind: 'unreadable', why: `not JSON: ${parsed.why}` }
      : { kind: 'read', value: parsed.value };
  } catch (error) {
    return { kind: 'unreadable', why: whyUnread(error) };
  }
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
