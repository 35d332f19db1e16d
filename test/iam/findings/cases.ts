import { expect, test } from 'vitest';
import type { Change } from '../../../iam/change.ts';
import type { FindingRule } from '../../../iam/findings/finding.ts';
import { findingsOf } from '../../../iam/findings/findings.ts';

type Cases = Readonly<Record<string, Change>>;

/** Tests a finding both ways: by what raises it, and by what looks alike and must not. */
export function cases({ name }: FindingRule, raisedBy: Cases, notBy: Cases): void {
  test.each(Object.entries(raisedBy))(`${name} is raised by: %s`, (_, change) => {
    expect(namesOf(change)).toContain(name);
  });
  test.each(Object.entries(notBy))(`${name} is not raised by: %s`, (_, change) => {
    expect(namesOf(change)).not.toContain(name);
  });
}

export function namesOf(change: Change): readonly string[] {
  return findingsOf(change).map(({ name }) => name);
}
