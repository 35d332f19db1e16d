import type { Step } from '../content/advice.ts';
import type { Content } from '../content/content.ts';
import type { Fact } from '../content/facts.ts';
import type { Measured } from '../content/measures.ts';
import type { Place } from '../reader.ts';
import type { FactKey, Measure, Next, SaidFact, Wording } from '../wording.ts';
import { accountNamed } from './account-named.ts';
import type { Words } from './words.ts';

/** Puts a content into the words of a language. */
export function wordingOf(content: Content, words: Words, place: Place): Wording {
  return {
    level: content.level,
    headline: words.headline(content.headline, accountNamed(content.account, place), place.accountNames),
    higher: sayMeasure(content.higher, words),
    measures: content.measures.map((measured) => sayMeasure(measured, words)),
    points: content.points.map((point) => words.point(point, place)),
    next: content.next.map((step) => sayStep(step, words)),
    facts: content.facts.map((fact) => sayFact(fact, words, place)),
    times: content.times,
    links: content.links.map(({ to, url }) => ({ to, label: words.labels.links[to], url })),
    thread: content.thread,
    joints: words.joints,
  };
}

function sayMeasure(measured: Measured, { labels }: Words): Measure {
  const label = labels.measures[measured.measure];
  return measured.measure === 'security'
    ? { ...measured, label, text: labels.security[measured.value] }
    : { ...measured, label, text: labels.breakRisk[measured.value] };
}

function sayStep(step: Step, words: Words): Next {
  const label = words.labels.steps[step.purpose];
  if (step.kind === 'advice') return { kind: 'advice', label, text: words.advice(step.advice) };
  const { purpose, only, commands } = step;
  const proviso = only === undefined ? label : words.labels.provisos[only];
  return { kind: 'commands', purpose, label: proviso, commands, tooLong: words.commandsTooLong };
}

function sayFact(fact: Fact, words: Words, place: Place): SaidFact {
  return { key: keyOf(fact.code), label: words.labels.facts[fact.code], value: words.fact(fact, place) };
}

/** Where a form shows a fact: a period is a time, several actions stand where one would. */
function keyOf(code: Fact['code']): FactKey {
  if (code === 'period') return 'time';
  return code === 'actions' ? 'action' : code;
}
