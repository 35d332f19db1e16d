import type { Wording } from '../wording.ts';
import { measureLines, nextLines, pointLines } from './lines.ts';
import { plainText } from './plain-text.ts';
import { saysAll } from './subject.ts';

/** The message as plain text for e-mail. Every line begins with our own words, so that no value can forge one. */
export function emailOf(wording: Wording): string {
  const headline = saysAll(wording) ? [] : [`${plainText(wording.headline)}.`];
  return [
    headline,
    measureLines(wording),
    pointLines(wording, '-', plainText),
    nextLines(wording, plainText),
    wording.facts.map((fact) => `${fact.label}: ${plainText(fact.value)}`),
    wording.links.map(({ label, url }) => `${label}: ${url}`),
  ]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}
