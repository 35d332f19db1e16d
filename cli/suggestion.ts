import { shortened, shown } from '../alert/visible.ts';
import { closest } from '../lib/settings/closest.ts';

/** `rendr: did you mean render?`, or all that there is where nothing is near. */
export function suggestion(name: string, known: readonly string[]): string {
  const meant = closest(name, known);
  const hint = meant === undefined ? `there is ${known.join(', ')}` : `did you mean ${meant}?`;
  return `${shortened(shown(name), 80)}: ${hint}`;
}
