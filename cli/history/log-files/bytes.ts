/** Bytes of JSON that mean something, and the three of the mark that some programs put before UTF-8. */
export const code = {
  newline: 0x0a,
  space: 0x20,
  quote: 0x22,
  comma: 0x2c,
  colon: 0x3a,
  backslash: 0x5c,
  open: 0x7b,
  close: 0x7d,
  openList: 0x5b,
  closeList: 0x5d,
  mark1: 0xef,
  mark2: 0xbb,
  mark3: 0xbf,
} as const;
