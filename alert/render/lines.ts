import { type Phrase, plain } from '../phrase.ts';
import type { Measure, Next, Wording } from '../wording.ts';

/** The parts of a message below its headline as lines of text, for every form that has no blocks. */
export function measureLines(measures: readonly Measure[]): string[] {
  return measures.map(({ label, value }) => `${label}: ${value}`);
}

export function pointLines(wording: Wording, bullet: string, say: (phrase: Phrase) => string = plain): string[] {
  return wording.points.map((point) => `${bullet} ${say(point)}`);
}

export function nextLines(wording: Wording, say: (phrase: Phrase) => string = plain): string[] {
  return wording.next.flatMap((step) => stepLines(step, say));
}

function stepLines(step: Next, say: (phrase: Phrase) => string): string[] {
  if (step.kind === 'advice') return [`${step.label}: ${say(step.text)}`];
  const [only, ...more] = step.commands;
  return more.length === 0 && only !== undefined
    ? [`${step.label}: ${only}`]
    : [`${step.label}:`, ...step.commands.map((command) => `  ${command}`)];
}

export function linkLines({ links }: Wording): string[] {
  return links.map(({ label, url }) => `${label.charAt(0).toUpperCase()}${label.slice(1)}: ${url}`);
}
