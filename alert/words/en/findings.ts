import type { Finding } from '../../../iam/findings/finding.ts';
import { ours, type Phrase } from '../../phrase.ts';

/** As many findings at most are explained; of the others a reader gets the titles. */
const mostExplained = 2;

/** The findings of a change as points, but for those that only say what the action's own words say. */
export function sayFindings(findings: readonly Finding[]): readonly Phrase[] {
  const worries = worriesIn(findings);
  const explained = worries.slice(0, mostExplained).map(({ en }) => ours(`${en.title}. ${en.why}`));
  const others = worries.slice(mostExplained).map(({ en }) => en.title);
  return others.length === 0 ? explained : [...explained, ours(`Also: ${others.join('; ')}.`)];
}

/** What to do about the gravest of them. */
export function nextOf(findings: readonly Finding[]): string | undefined {
  return worriesIn(findings)[0]?.en.next;
}

function worriesIn(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ saidByAction }) => saidByAction === undefined);
}
