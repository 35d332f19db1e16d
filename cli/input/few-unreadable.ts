import type { JsonDocument } from './json-document.ts';

/** A document, or what is said of text that is none; without a line where it is said of the whole file. */
export type ReadDocument =
  | Extract<JsonDocument, { kind: 'json' }>
  | Readonly<{ kind: 'unreadable'; line: number | undefined; why: string }>;

/** What is no JSON, as long as nothing that is comes between. */
type Run = { count: number; last: number; first: JsonDocument[] };

/** So many faults in a row are told one by one. */
const told = 3;

/** The documents, with one sentence for a file that is no JSON at all, and for a long run of faults within one. */
export async function* fewUnreadable(documents: AsyncIterable<JsonDocument>): AsyncGenerator<ReadDocument> {
  let run = newRun();
  let isFirst = true;
  for await (const document of documents) {
    if (document.kind === 'unreadable') {
      run.count += 1;
      run.last = document.line;
      if (run.first.length < told) run.first.push(document);
      continue;
    }
    yield* inRun(run);
    run = newRun();
    isFirst = false;
    yield document;
  }
  yield* isFirst && run.count > 1 ? wholeFile(run) : inRun(run);
}

function newRun(): Run {
  return { count: 0, last: 0, first: [] };
}

function* wholeFile({ first: [first] }: Run): Generator<ReadDocument> {
  if (first?.kind !== 'unreadable') return;
  yield { kind: 'unreadable', line: undefined, why: `this is no JSON; line ${first.line}: ${first.why}` };
}

function* inRun({ count, last, first }: Run): Generator<ReadDocument> {
  const notJson = first.flatMap((document) => (document.kind === 'unreadable' ? [document] : []));
  for (const [index, { line, why }] of notJson.entries()) {
    const more =
      index === told - 1 && count > told ? `; and ${(count - told).toLocaleString('en')} more up to line ${last}` : '';
    yield { kind: 'unreadable', line, why: `not JSON: ${why}${more}` };
  }
}
