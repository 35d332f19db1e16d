import type { Statement } from '../../../../iam/policy/statement.ts';
import type { Clause, Lead } from '../../../content/policy/clause.ts';
import { joined, ours, type Phrase, phrase } from '../../../phrase.ts';
import type { Space } from '../../fitting.ts';
import { sayTest } from './clause.ts';

/**
 * When a statement holds, as the end of its sentence: “ only from `203.0.113.0/24`, unless the call uses TLS”.
 * All conditions must hold, so those after “if” are joined by “and”, and those after “unless” by “or”.
 */
export function sayConditions(all: readonly Clause[], effect: Statement['effect'], space: Space): Phrase {
  if (all.length === 0) return [];
  const clauses = all.slice(0, space.conditions);
  const parts = leads(effect).flatMap((lead) => together(clauses, lead, space));
  const rest = all.length - clauses.length;
  const counted = rest > 0 ? [ours(`and under ${rest} more ${rest === 1 ? 'condition' : 'conditions'}`)] : [];
  return phrase` ${joined([...parts, ...counted], ', ')}`;
}

type Join = Readonly<{ lead: Lead; words: string; between: string }>;

function leads(effect: Statement['effect']): readonly Join[] {
  const only = effect === 'Allow' ? 'only ' : '';
  return [
    { lead: 'for sessions that', words: `${only}for sessions that `, between: ' and ' },
    { lead: 'from', words: `${only}from `, between: ' and at the same time from ' },
    { lead: 'except from', words: 'except from ', between: ' or from ' },
    { lead: 'if', words: `${only}if `, between: ', and ' },
    { lead: 'unless', words: 'unless ', between: ', or ' },
  ];
}

function together(clauses: readonly Clause[], { lead, words, between }: Join, space: Space): readonly Phrase[] {
  const tests = clauses.filter((clause) => clause.lead === lead).map(({ test }) => sayTest(test, space));
  return tests.length === 0 ? [] : [phrase`${ours(words)}${joined(tests, between)}`];
}
