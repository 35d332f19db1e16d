import { code } from './bytes.ts';
import { type Position, startOf } from './position.ts';

/** How CloudTrail begins each record. */
const beginning = Buffer.from('{"eventVersion"');

/**
 * Behind damage: where the next object begins, which is where a record or a line begins with one. The position is as
 * at a start again; it stays lost, at the end of the bytes, where nothing begins in them.
 */
export function after(position: Position, bytes: Buffer, from: number): number {
  const record = bytes.indexOf(beginning, from);
  let at = from;
  for (;;) {
    const newline = bytes.indexOf(code.newline, at);
    if (newline === -1 || (record !== -1 && record < newline))
      return record === -1 ? bytes.length : again(position, record);
    position.line += 1;
    at = newline + 1;
    while (isBlank(bytes[at])) at += 1;
    if (bytes[at] === code.open) return again(position, at);
  }
}

/** Where a record begins within an object that is broken: its strings and those of the next may have changed places. */
export function swallowed(object: Buffer, at: number): number | undefined {
  const record = object.indexOf(beginning, 1);
  return record === -1 || record >= at ? undefined : record;
}

/** As at a start, but on the line that it has come to. */
export function begin(position: Position): void {
  Object.assign(position, { ...startOf(), line: position.line });
}

function again(position: Position, at: number): number {
  begin(position);
  return at;
}

function isBlank(byte: number | undefined): boolean {
  return byte === code.space || byte === 0x09 || byte === 0x0d;
}
