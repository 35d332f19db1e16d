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
  /** Where the last string begins and ends in the bytes that are read, and what of it was in those before. */
  text: { from: number; to: number; before: string };
  /** The last byte that is no white space. */
  last: number;
};

/** How deep brackets may be nested. */
export const deepest = 500;

/** Before the first byte of a text. */
export function startOf(): Position {
  const open = new Uint8Array(deepest + 1);
  return {
    ...{ kind: 'outside', isEscaped: false, line: 1, depth: 0, open, level: 0 },
    ...{ isOpen: false, began: 1, text: { from: 0, to: 0, before: '' }, last: 0 },
  };
}
