import { plain } from '../../../alert/phrase.ts';
import type { HeldBack } from '../../../alert/pipe.ts';
import type { Reader } from '../../../alert/reader.ts';
import { shown } from '../../../alert/visible.ts';
import { worded } from '../../../alert/words/worded.ts';

type Each = HeldBack['heldBack'][number];

/** One line that says which alert would not be sent to anybody, and which rule of the settings says so. */
export function heldBackLine({ alert, held }: Each, reader: Reader): string {
  const { headline } = worded({ kind: 'single', alert }, reader);
  return `Held back by ${held.rule} (${shown(held.reason)}): ${shown(plain(headline))} [${shown(alert.id)}]\n`;
}
