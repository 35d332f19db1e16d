/** One thing wrong in the settings: where, and what is allowed there. */
export type Mistake = Readonly<{
  /** As one would write it: `slack[0].webhookParameter`; empty for the whole. */
  path: string;
  text: string;
}>;

export function memberPath(path: string, name: string): string {
  if (!/^[A-Za-z_$][\w$]*$/.test(name)) return `${path}[${JSON.stringify(name)}]`;
  return path === '' ? name : `${path}.${name}`;
}

/** Begins the text of a mistake that ends with the path of an earlier member of the same list. */
export const repeats = 'says the same as';

/** The value as a mistake shows it: on one line, and no longer than a line. */
export function written(value: unknown): string {
  if (value === undefined) return 'undefined';
  if (typeof value !== 'object') return shortened(typeof value === 'string' ? JSON.stringify(value) : String(value));
  if (Array.isArray(value)) return 'a list';
  return value === null ? 'null' : 'an object';
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 80 ? `${line.slice(0, 77)}...` : line;
}
