import type { Phrase } from '../phrase.ts';
import type { Measure, Next, Wording } from '../wording.ts';

type Say = (phrase: Phrase) => string;

/** The parts of a message below its headline as lines of text, for every form that has no blocks. */
export function measureLines(measures: readonly Measure[], { joints }: Wording): string[] {
  return measures.map(({ label, text }) => `${label.first}${joints.colon}${text}`);
}

export function pointLines({ points }: Wording, bullet: string, say: Say): string[] {
  return points.map((point) => `${bullet} ${say(point)}`);
}

export function nextLines({ next, joints }: Wording, say: Say): string[] {
  return next.flatMap((step) => stepLines(step, joints.colon, say));
}

function stepLines(step: Next, colon: string, say: Say): string[] {
  if (step.kind === 'advice') return [`${step.label}${colon}${say(step.text)}`];
  const [only, ...more] = step.commands;
  return more.length === 0 && only !== undefined
    ? [`${step.label}${colon}${only}`]
    : [`${step.label}${colon.trimEnd()}`, ...step.commands.map((command) => `  ${command}`)];
}

export function factLines({ facts, joints }: Wording, say: Say): string[] {
  return facts.map(({ label, value }) => `${label}${joints.colon}${say(value)}`);
}

export function linkLines({ links, joints }: Wording): string[] {
  return links.map(({ label, url }) => `${label.first}${joints.colon}${url}`);
}
