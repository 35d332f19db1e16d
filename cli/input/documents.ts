import { brokenDocument } from './broken-document.ts';
import type { JsonDocument, OpenDocument } from './json-document.ts';
import { mostCharacters, tooLong } from './lines.ts';
import { follow, mayGoOn } from './nesting.ts';
import { parseJson } from './parse-json.ts';

/**
 * The JSON texts in lines, whether each has a line of its own, spans many, or follows another at once. What
 * breaks off costs itself and no other: the next document begins where it can be no part of the broken one.
 */
export async function* documentsIn(lines: AsyncIterable<string | typeof tooLong>): AsyncGenerator<JsonDocument> {
  let open: OpenDocument | undefined;
  let line = 0;
  for await (const text of lines) {
    line += 1;
    if (text === tooLong || (open !== undefined && open.length + text.length > mostCharacters)) {
      if (open !== undefined) yield* brokenDocument(open, text === tooLong ? 'it breaks off' : longerThanRead);
      open = undefined;
    }
    if (text === tooLong) {
      yield { kind: 'unreadable', line, why: longerThanRead };
      continue;
    }
    if (open !== undefined && !mayGoOn(open.lines, open.nesting, text)) {
      yield* brokenDocument(open, 'it breaks off');
      open = undefined;
    }
    open = yield* open === undefined ? begin(text, line) : goOn(text, line, open);
  }
  if (open !== undefined) yield* brokenDocument(open, 'it breaks off');
}

const longerThanRead = `it is longer than the ${mostCharacters.toLocaleString('en')} characters that are read at once`;

type Documents = Generator<JsonDocument, OpenDocument | undefined>;

function* begin(text: string, line: number): Documents {
  if (text.trim() === '') return undefined;
  const whole = parseJson(text);
  // Only an object or a list spans lines, or shares one with another.
  if (whole.kind === 'unreadable' && opensAt(text, 0)) return yield* goOn(text, line, opened(line));
  yield { ...whole, line };
  return undefined;
}

function* goOn(text: string, line: number, document: OpenDocument): Documents {
  let open = document;
  let from = 0;
  for (;;) {
    const followed = follow(text, open.nesting, from);
    const isFollowed = followed.kind === 'closed' && opensAt(text, followed.end);
    const part = text.slice(from, isFollowed ? followed.end : undefined);
    open.lines.push(part);
    open.length += part.length;
    if (followed.kind === 'open') return open;
    yield* followed.kind === 'cut' ? brokenDocument(open, 'it breaks off within a string') : closed(open);
    if (!isFollowed) return undefined;
    open = opened(line);
    from = followed.end;
  }
}

function opened(line: number): OpenDocument {
  return { line, lines: [], length: 0, nesting: [] };
}

function opensAt(text: string, offset: number): boolean {
  const opening = /\s*[{[]/y;
  opening.lastIndex = offset;
  return opening.test(text);
}

function* closed(document: OpenDocument): Generator<JsonDocument> {
  const whole = parseJson(document.lines.join('\n'));
  if (whole.kind === 'json') yield { ...whole, line: document.line };
  else yield* brokenDocument(document, whole.why);
}
