import { type Fields, isObject } from '../../iam/cloudtrail/fields.ts';

/** The lines of a function's log as structures. Throws at the first that is none. */
export function structured(lines: readonly string[]): readonly Fields[] {
  return lines.map((line) => {
    const value = parsed(line);
    if (!isObject(value)) throw new Error(`A line of the log is no JSON object: ${line}`);
    return value;
  });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
