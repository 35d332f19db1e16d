import type { Finding } from '../../../iam/findings/finding.ts';
import { ours, type Phrase } from '../../phrase.ts';
import type { FindingText } from '../finding-text.ts';
import { findingTexts } from './findings/texts.ts';

/** As many findings at most are explained; of the others a reader gets the titles. */
const mostExplained = 2;

/** The findings of a change as points, but for those that only say what the action's own words say. */
export function sayFindings(findings: readonly Finding[]): readonly Phrase[] {
  const said = saidIn(findings);
  const explained = said.slice(0, mostExplained).map(({ title, why }) => ours(`${title}. ${why}`));
  const others = said.slice(mostExplained).map(({ title }) => title);
  return others.length === 0 ? explained : [...explained, ours(`Also: ${others.join('; ')}.`)];
}

/** What to do about the gravest of them. */
export function nextOf(findings: readonly Finding[]): string | undefined {
  return saidIn(findings)[0]?.next;
}

function saidIn(findings: readonly Finding[]): readonly FindingText[] {
  return findings.filter(({ saidByAction }) => saidByAction === undefined).map(({ name }) => findingTexts[name]);
}
