import type { Finding } from '../../iam/findings/finding.ts';
import type { FindingName } from '../../iam/findings/finding-name.ts';
import type { Point } from './point.ts';

/** As many findings at most are explained; of the others a reader gets the titles. */
const mostExplained = 2;

/** The findings of a change as points, but for those that only say what the action's own words say. */
export function findingPoints(findings: readonly Finding[]): readonly Point[] {
  const names = shownIn(findings);
  const explained = names.slice(0, mostExplained).map((finding): Point => ({ code: 'finding', finding }));
  const others = names.slice(mostExplained);
  return others.length === 0 ? explained : [...explained, { code: 'more findings', findings: others }];
}

/** The finding that says what to do: the gravest. */
export function gravestOf(findings: readonly Finding[]): FindingName | undefined {
  return shownIn(findings)[0];
}

function shownIn(findings: readonly Finding[]): readonly FindingName[] {
  return findings.filter(({ saidByAction }) => saidByAction === undefined).map(({ name }) => name);
}
