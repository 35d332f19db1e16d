import { valuesIn } from '../../phrase.ts';

/** The end of a text that is too long to show. */
export function moreCharacters(count: number): string {
  return `… (${grouped(count)} more characters)`;
}

/** Values of an event within English phrases. */
export const { value, code, cut } = valuesIn(moreCharacters);

/** Intl would do the same, and load its tables for it. */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
