import type { BreakRisk, Security } from '../../iam/measures.ts';
import { type Part, type Phrase, plain, textOf } from '../phrase.ts';
import type { Wording } from '../wording.ts';
import { marks } from './mark.ts';

export type Style = 'bold' | 'dim' | 'code' | 'red' | 'yellow';

/** Gives a text a style, where the reader's terminal can. It only adds: without it every word is still there. */
export type Paint = (text: string, style?: Style) => string;

export const unpainted: Paint = (text) => text;

/** The message as lines for a terminal. */
export function terminalLines(wording: Wording, paint: Paint = unpainted): readonly string[] {
  const say = (phrase: Phrase, style?: Style) =>
    phrase.map((part) => paint(textOf(part), styleOf(part, style))).join('');
  const { colon } = wording.joints;
  const measures = wording.measures.map(
    ({ label, text, value }) => `${label.first}${colon}${paint(text, measureStyles[value])}`,
  );
  return [
    `${marks[wording.level]} ${say(wording.headline, 'bold')}`,
    ...(measures.length === 0 ? [] : [`   ${measures.join(' · ')}`]),
    ...wording.points.map((point) => `   • ${say(point)}`),
    ...wording.next.flatMap((step) =>
      step.kind === 'advice'
        ? [`   ${step.label}${colon}${say(step.text)}`]
        : step.commands.map(
            (command, index) => `   ${index === 0 ? `${step.label}${colon}` : '  '}${paint(command, 'code')}`,
          ),
    ),
    ...smallPrint(wording).map((line) => paint(`   ${line}`, 'dim')),
  ];
}

function smallPrint({ facts, links, joints }: Wording): readonly string[] {
  const line = (keys: readonly string[]) =>
    facts
      .filter(({ key }) => keys.includes(key))
      .map((fact) => plain(fact.value))
      .join(' · ');
  const lines = [line(['principal', 'accessKey', 'tool', 'source']), line(['account', 'time', 'action'])];
  return [
    ...lines.filter((text) => text !== ''),
    ...links.map(({ label, url }) => `${label.within}${joints.colon}${url}`),
  ];
}

/** Each measure by its own value, so that a low one beside a grave one does not look as grave. */
const measureStyles: Readonly<Partial<Record<string, Style>>> = {
  critical: 'red',
  high: 'red',
  medium: 'yellow',
  low: 'dim',
  likely: 'red',
  possible: 'yellow',
} satisfies Record<Exclude<Security | BreakRisk, 'info' | 'none'>, Style>;

function styleOf(part: Part, style: Style | undefined): Style | undefined {
  return part.kind === 'code' ? 'code' : style;
}
