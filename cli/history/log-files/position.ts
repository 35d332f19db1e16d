import { code } from './bytes.ts';

/** Where the reading of a JSON text has come to. It is changed with every step. */
export type Position = {
  /** `lost`: behind damage, until something begins again. */
  kind: 'outside' | 'in string' | 'lost';
  isEscaped: boolean;
  line: number;
  /** How many brackets are open, and which. */
  depth: number;
  readonly open: Uint8Array;
  /** How deep the objects stand that are cut out: 0 for the outermost. */
  level: number;
  /** Whether one of them is open, and the line that it began on. */
  isOpen: boolean;
  began: number;
  /** The name of the last member of the outermost object, as far as it is needed. */
  name: string;
  /** The last byte that is no white space. */
  last: number;
};

/** What was met before the offset `at`: the first byte of an object stands at `at - 1`, and it ends before `at`. */
export type Arrived = Readonly<
  { at: number } & ({ kind: 'begins' | 'ends' | 'contains' | 'on' } | { kind: 'broken'; why: string })
>;

const deepest = 500;

export function startOf(): Position {
  const open = new Uint8Array(deepest + 1);
  return {
    ...{ kind: 'outside', isEscaped: false, line: 1, depth: 0, open, level: 0 },
    ...{ isOpen: false, began: 1, name: '', last: 0 },
  };
}

/** Goes on to what comes next. */
export function arrives(position: Position, bytes: Buffer, from: number): Arrived {
  return position.kind === 'in string' ? throughString(position, bytes, from) : toBracket(position, bytes, from);
}

function throughString(position: Position, bytes: Buffer, from: number): Arrived {
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
      if (position.depth === 1) position.name += bytes.toString('latin1', Math.max(from, at - longestName), at);
      return { kind: 'on', at: at + 1 };
    }
    if (byte === code.backslash) {
      at += 1;
      position.isEscaped = at === bytes.length;
    } else if (byte === code.newline) return { kind: 'broken', at, why: 'a line ends within a string' };
  }
  if (position.depth === 1) position.name += bytes.toString('latin1', Math.max(from, at - longestName), bytes.length);
  return { kind: 'on', at: bytes.length };
}

function toBracket(position: Position, bytes: Buffer, from: number): Arrived {
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === code.quote && position.depth > 0) {
      position.kind = 'in string';
      position.name = '';
      return { kind: 'on', at: at + 1 };
    }
    if (byte === code.open || byte === code.openList) return opened(position, byte, at);
    if (byte === code.close || byte === code.closeList) {
      const closes = closed(position, byte, at);
      if (closes !== undefined) return closes;
    } else if (byte === code.newline) position.line += 1;
    else if (position.depth === 0 && isForeign(byte)) return { kind: 'broken', at, why: 'this is no JSON' };
    if (byte > code.space) position.last = byte;
  }
  return { kind: 'on', at: bytes.length };
}

function opened(position: Position, byte: number, at: number): Arrived {
  const { depth, open, last } = position;
  if (depth > 0 && !mayOpen(last, open[depth])) return { kind: 'broken', at, why: 'it breaks off' };
  if (depth === deepest) return { kind: 'broken', at, why: 'it is nested too deeply to be read' };
  position.depth = depth + 1;
  open[position.depth] = byte;
  position.last = byte;
  if (byte === code.openList) {
    if (depth === 0) position.level = 1;
    if (depth !== 1 || open[1] !== code.open || !lists.has(position.name)) return { kind: 'on', at: at + 1 };
    position.level = 2;
    position.isOpen = false;
    return { kind: 'contains', at: at + 1 };
  }
  if (depth === 0) position.level = 0;
  if (depth !== position.level || position.isOpen) return { kind: 'on', at: at + 1 };
  position.isOpen = true;
  position.began = position.line;
  return { kind: 'begins', at: at + 1 };
}

/** Members that hold records, or what holds some: as cli/input/events.ts knows them. */
const lists = new Set(['Records', 'Events', 'Messages', 'record', 'logEvents', 'events']);

/** No name of them is as long. */
const longestName = 12;

/** Undefined where nothing was open, as behind damage. */
function closed(position: Position, byte: number, at: number): Arrived | undefined {
  if (position.depth === 0) return undefined;
  const opening = position.open[position.depth];
  if (opening !== (byte === code.close ? code.open : code.openList))
    return { kind: 'broken', at: at + 1, why: 'it breaks off' };
  position.depth -= 1;
  position.last = byte;
  if (!position.isOpen || position.depth !== position.level || byte !== code.close) return undefined;
  position.isOpen = false;
  return { kind: 'ends', at: at + 1 };
}

/** A bracket opens behind a name, or in a list: anywhere else something has broken off before it. */
function mayOpen(last: number, around: number | undefined): boolean {
  return last === code.colon || last === code.openList || (last === code.comma && around === code.openList);
}

function isForeign(byte: number): boolean {
  return byte > code.space && byte !== code.comma && byte !== code.mark1 && byte !== code.mark2 && byte !== code.mark3;
}
