import { arrives } from './arrives.ts';
import { type Position, startOf } from './position.ts';
import { after, begin, swallowed } from './resume.ts';

/** What comes of a text that is cut: one JSON object after another, and where it is damaged. */
export type Sink = Readonly<{
  take(json: Buffer, line: number): void;
  damaged(line: number, why: string): void;
}>;

/** A text that is cut as its bytes come. */
export type Cutter = Readonly<{ push(bytes: Buffer): void; end(): void }>;

/** A record of a list is hardly longer, and nothing is read at once that is: JSON takes ten times the memory when it is parsed. */
const longest = { inList: 4_000_000, alone: 100_000_000 } as const;

/** How often it is looked into what a broken object holds: a file of nothing but damage is to end, too. */
const mostRescues = 1_000;

/**
 * Cuts JSON into the objects that may be records, without parsing it: those of a list in `Records` and its like, those
 * of a list, or each for itself. Only brackets and strings are followed, so that a file of any size takes no memory.
 * Why: docs/decisions/0194.
 */
export function cutter(sink: Sink): Cutter {
  const position: Position = startOf();
  // What came before of the object that is open.
  let pieces: Buffer[] = [];
  let length = 0;
  let rescues = 0;
  const release = () => {
    [pieces, length] = [[], 0];
  };
  const joined = (last: Buffer): Buffer => {
    const all = pieces.length === 0 ? last : Buffer.concat([...pieces, last]);
    release();
    return all;
  };
  /** Tells damage behind the offset `at` of an open object, and where to go on. */
  const lose = (object: Buffer, at: number, why: string): number | undefined => {
    sink.damaged(position.line, why);
    rescues += 1;
    const found = rescues > mostRescues ? undefined : swallowed(object, at);
    if (found === undefined) position.kind = 'lost';
    else begin(position);
    return found;
  };
  const push = (chunk: Buffer, start = 0) => {
    let bytes = chunk;
    let at = start;
    // Where the open object begins in these bytes: before them, at their start.
    let from = start;
    while (at < bytes.length) {
      if (position.kind === 'lost') {
        at = after(position, bytes, at);
        from = at;
        continue;
      }
      const { at: next, met } = arrives(position, bytes, at);
      at = next;
      if (met === 'begins') {
        release();
        from = at - 1;
      } else if (met === 'ends') {
        sink.take(joined(bytes.subarray(from, at)), position.began);
        from = at;
      } else if (met === 'contains') {
        release();
        from = at;
      } else if (met !== 'the end' && met !== 'nothing') {
        at += length - from;
        bytes = joined(bytes.subarray(from));
        at = lose(bytes, at, met) ?? at;
        from = at;
      }
    }
    if (position.kind === 'lost' || !position.isOpen) return;
    pieces.push(bytes.subarray(from));
    length += bytes.length - from;
    const most = position.level > 1 ? longest.inList : longest.alone;
    if (length > most)
      breakOff(`an object is longer than the ${most.toLocaleString('en')} bytes that are read at once`);
  };
  const breakOff = (why: string) => {
    const object = joined(Buffer.alloc(0));
    const found = lose(object, object.length, why);
    if (found !== undefined) push(object, found);
  };
  const end = () => {
    while (position.kind !== 'lost' && position.depth > 0) breakOff('it breaks off');
  };
  return { push, end };
}
