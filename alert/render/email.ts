import type { Wording } from '../wording.ts';
import { factLines, linkLines, measureLines, nextLines, pointLines } from './lines.ts';
import { plainText } from './plain-text.ts';
import { saysAll } from './subject.ts';

/** The message as plain text for e-mail. Every line begins with our own words, so that no value can forge one. */
export function emailOf(wording: Wording): string {
  const headline = saysAll(wording) ? [] : [`${plainText(wording.headline)}.`];
  return [
    headline,
    // The subject begins with the higher measure: a list of mails already shows it.
    measureLines(
      wording.measures.filter(({ measure }) => measure !== wording.higher.measure),
      wording,
    ),
    pointLines(wording, '-', plainText),
    nextLines(wording, plainText),
    factLines(wording, plainText),
    linkLines(wording),
  ]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}
