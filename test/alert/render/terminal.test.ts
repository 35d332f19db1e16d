import { expect, test } from 'vitest';
import { measurementOf } from '../../../alert/content/measures.ts';
import { terminalLines } from '../../../alert/render/terminal.ts';
import { english } from '../../../alert/words/en/english.ts';
import { wordingOf } from '../../../alert/words/wording-of.ts';
import type { Measures } from '../../../iam/measures.ts';

function measuresLine(measures: Measures): string | undefined {
  const headline = { code: 'unreadable event' } as const;
  const body = {
    headline,
    points: [],
    next: [],
    facts: [],
    times: [],
    links: [],
    account: undefined,
    thread: undefined,
  };
  const place = { timeZone: 'UTC', accountNames: {} };
  return terminalLines(wordingOf({ ...measurementOf(measures), ...body }, english, place), (text, style) =>
    style === undefined ? text : `<${style}>${text}`,
  )[1];
}

const red = (text: string) => `<red>${text}`;
const yellow = (text: string) => `<yellow>${text}`;
const dim = (text: string) => `<dim>${text}`;

test.each<[measures: Measures, line: string | undefined]>([
  [
    { security: 'critical', breakRisk: 'possible' },
    `   Security: ${red('critical')} · Break risk: ${yellow('possible')}`,
  ],
  [{ security: 'high', breakRisk: 'none' }, `   Security: ${red('high')}`],
  [{ security: 'low', breakRisk: 'likely' }, `   Break risk: ${red('likely')} · Security: ${dim('low')}`],
  [{ security: 'medium', breakRisk: 'likely' }, `   Break risk: ${red('likely')} · Security: ${yellow('medium')}`],
  [{ security: 'info', breakRisk: 'none' }, undefined],
])('the measures %j are each coloured by their own value', (measures, line) => {
  expect(measuresLine(measures)).toBe(line);
});
