import { type Phrase, phrase } from '../../phrase.ts';
import type { Place } from '../../reader.ts';
import { value } from './values.ts';

/** An account by its name, where the reader has one for it: “prod (123456789012)”. */
export function sayAccount(id: string, names: Place['accountNames']): Phrase {
  const name = Object.hasOwn(names, id) ? names[id] : undefined;
  return name === undefined ? value(id) : phrase`${value(name)} (${value(id)})`;
}
