import { type Phrase, textOf } from '../../alert/phrase.ts';
import type { Next, Wording } from '../../alert/wording.ts';
import { visibleInEditors } from './render/readable.ts';

/**
 * All of a wording as lines that a person can compare, each part of a phrase marked by its kind:
 * words of ours bare, a value as ‹value›, code as `code`. Nothing is left out and nothing is shortened.
 */
export function spelledOut(wording: Wording): string {
  const { level, headline, higher, measures, points, next, facts, times, links, thread } = wording;
  return [
    `${level}: ${marked(headline)}`,
    `[${[higher, ...measures].map(({ measure, label, text }) => `${measure} ${label.first}: ${text}`).join(' | ')}]`,
    ...points.map((point) => `• ${marked(point)}`),
    ...next.flatMap(stepLines),
    facts.map(({ key, label, value }) => `${key} ${label}: ${marked(value)}`).join(' | '),
    `times ${times.join(' ')} | thread ${thread}`,
    ...links.map(({ label, url }) => `${label.within}: ${url}`),
  ]
    .map(visibleInEditors)
    .join('\n');
}

function stepLines(step: Next): readonly string[] {
  if (step.kind === 'advice') return [`advice ${step.label}: ${marked(step.text)}`];
  return [`${step.purpose} ${step.label}: (${step.tooLong})`, ...step.commands.map((command) => `  $ ${command}`)];
}

function marked(phrase: Phrase): string {
  return phrase.map((part) => marks[part.kind](textOf(part))).join('');
}

const marks: Readonly<Record<Phrase[number]['kind'], (text: string) => string>> = {
  words: (text) => text,
  value: (text) => `‹${text}›`,
  code: (text) => `\`${text}\``,
};
