import { joined, ours, type Phrase, plain } from '../../../../alert/phrase.ts';
import { english } from '../../../../alert/words/en/english.ts';
import type { Joints } from '../../../../alert/words/joints.ts';
import type { Label, Words } from '../../../../alert/words/words.ts';
import { marked, ourMark, unmarked } from './marks.ts';

/**
 * A language that nobody speaks: English, of which every text is in marks, and in which what comes first stands
 * last. A text of ours without marks did not come out of a language. Why: docs/decisions/0101.
 */
export const pseudo: Words = {
  headline: (headline, account, names) => turned(english.headline(headline, account, names)),
  point: (point, place) => turned(english.point(point, place)),
  advice: (advice) => turned(english.advice(advice)),
  access: (point, place) => turned(english.access(point, place)),
  fact: (fact, place) => turned(english.fact(fact, place)),
  labels: {
    measures: each(english.labels.measures, label),
    security: each(english.labels.security, ourMark),
    breakRisk: each(english.labels.breakRisk, ourMark),
    steps: each(english.labels.steps, ourMark),
    provisos: each(english.labels.provisos, ourMark),
    facts: each(english.labels.facts, ourMark),
    links: each(english.labels.links, label),
  },
  commandsTooLong: ourMark(english.commandsTooLong),
  joints: joints(english.joints),
  fault: (fault) => {
    const { headline, lines } = english.fault(fault);
    return { headline: ourMark(headline), lines: lines.map(turned) };
  },
};

function joints({ colon, moreCharacters, moreLines, morePoints, cut }: Joints): Joints {
  const short = (sentence: Phrase, limit: number) => marked(cut(unmarked(sentence), limit));
  return {
    colon: ourMark(colon),
    fromTo: (from, to) => `${to}${ourMark(' since ')}${from}`,
    moreCharacters: (count) => ourMark(moreCharacters(count)),
    moreLines: (count) => ourMark(moreLines(count)),
    morePoints: (count) => ourMark(morePoints(count)),
    cut: short,
    subject: ({ label, value }, headline) =>
      joined([headline, ours(`${value}${ourMark(' of ')}${label}`)], ourMark(', ')),
    shortSubject: (subject, limit) => plain(short(subject, limit)),
    shortText: (headline, limit) => plain(short(headline, limit)),
  };
}

/** In marks, the last first: the object before the verb, the verb before who did it. */
function turned(phrase: Phrase): Phrase {
  return marked(phrase).toReversed();
}

function label({ first, within }: Label): Label {
  return { first: ourMark(first), within: ourMark(within) };
}

function each<K extends string, T>(table: Readonly<Record<K, T>>, say: (text: T) => T): Readonly<Record<K, T>> {
  const said: Record<K, T> = { ...table };
  for (const key in said) said[key] = say(said[key]);
  return said;
}
