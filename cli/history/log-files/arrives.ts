import { code } from './bytes.ts';
import { deepest, type Position } from './position.ts';

/** What was met before the offset `at`: the first byte of an object stands at `at - 1`, and it ends before `at`. */
export type Arrived = Readonly<{ at: number; met: Met }>;

/** `contains`: what is open is no record, but a list in it may hold some. */
export type Met = 'the end' | 'nothing' | 'begins' | 'ends' | 'contains' | Damage;

export type Damage = 'a line ends within a string' | 'it breaks off' | 'it is nested too deeply' | 'this is no JSON';

/** Goes on to what comes next. */
export function arrives(position: Position, bytes: Buffer, from: number): Arrived {
  for (let at = from; at < bytes.length; ) {
    if (position.kind === 'in string') {
      at = throughString(position, bytes, at);
      if (at === cut) return { at: bytes.length, met: 'a line ends within a string' };
      continue;
    }
    const byte = bytes[at] ?? 0;
    at += 1;
    // Most of what stands between strings.
    if (byte === code.colon || byte === code.comma) position.last = byte;
    else if (byte !== code.space) {
      const met = meets(position, byte, bytes, at);
      if (met !== 'nothing') return { at, met };
    }
  }
  const { text } = position;
  text.before = textOf(position, bytes);
  [text.from, text.to] = [0, 0];
  return { at: bytes.length, met: 'the end' };
}

/** Instead of an offset: the string does not end on its line. */
const cut = -1;

/** The offset behind a string, or the end of the bytes where it goes on. */
function throughString(position: Position, bytes: Buffer, from: number): number {
  let at = from;
  if (position.isEscaped) {
    position.isEscaped = false;
    at += 1;
  }
  for (; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === code.quote) {
      position.kind = 'outside';
      position.last = code.quote;
      position.text.to = at;
      return at + 1;
    }
    if (byte === code.backslash) {
      at += 1;
      position.isEscaped = at === bytes.length;
    } else if (byte === code.newline) return cut;
  }
  position.text.to = bytes.length;
  return bytes.length;
}

/** The last string, where it is as short as the names that are looked for. */
function textOf({ text: { from, to, before } }: Position, bytes: Buffer): string {
  return before + bytes.toString('latin1', from, Math.min(to, from + longestName));
}

function meets(position: Position, byte: number, bytes: Buffer, at: number): Met {
  if (byte === code.quote && position.depth > 0) {
    position.kind = 'in string';
    const { text } = position;
    text.from = at;
    text.to = at;
    text.before = '';
    return 'nothing';
  }
  if (byte === code.open || byte === code.openList) return opened(position, byte, bytes);
  if (byte === code.close || byte === code.closeList) return closed(position, byte);
  if (byte === code.newline) position.line += 1;
  if (byte <= code.space) return 'nothing';
  position.last = byte;
  return position.depth === 0 && !isMark(byte) ? 'this is no JSON' : 'nothing';
}

function opened(position: Position, byte: number, bytes: Buffer): Met {
  const { depth, open, last } = position;
  if (depth > 0 && !mayOpen(last, open[depth])) return 'it breaks off';
  if (depth === deepest) return 'it is nested too deeply';
  position.depth = depth + 1;
  open[position.depth] = byte;
  position.last = byte;
  if (depth === 0) position.level = byte === code.openList ? 1 : 0;
  if (byte === code.openList) return depth === 1 ? listOpened(position, bytes) : 'nothing';
  if (depth !== position.level || position.isOpen) return 'nothing';
  position.isOpen = true;
  position.began = position.line;
  return 'begins';
}

/** A list in the outermost object, or in a list of all. */
function listOpened(position: Position, bytes: Buffer): Met {
  if (position.open[1] !== code.open || !lists.has(textOf(position, bytes))) return 'nothing';
  position.level = 2;
  position.isOpen = false;
  return 'contains';
}

/** Members that hold records, or what holds some: as cli/input/events.ts knows them. */
const lists = new Set(['Records', 'Events', 'Messages', 'record', 'logEvents', 'events']);

/** No name of them is as long. */
const longestName = 12;

function closed(position: Position, byte: number): Met {
  // As behind damage.
  if (position.depth === 0) return 'nothing';
  const opening = byte === code.close ? code.open : code.openList;
  if (position.open[position.depth] !== opening) return 'it breaks off';
  position.depth -= 1;
  position.last = byte;
  if (!position.isOpen || position.depth !== position.level || byte !== code.close) return 'nothing';
  position.isOpen = false;
  return 'ends';
}

/** A bracket opens behind a name, or in a list: anywhere else something has broken off before it. */
function mayOpen(last: number, around: number | undefined): boolean {
  return last === code.colon || last === code.openList || (last === code.comma && around === code.openList);
}

/** The three bytes before UTF-8 that some programs write. */
function isMark(byte: number): boolean {
  return byte === code.mark1 || byte === code.mark2 || byte === code.mark3;
}
