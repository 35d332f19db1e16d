import { alertingTampered } from '../../iam/findings/alerting-tampered.ts';
import { deniedBurst } from '../../iam/findings/denied-burst.ts';
import type { Finding } from '../../iam/findings/finding.ts';
import { probingBurst } from '../../iam/findings/probing-burst.ts';
import { sortedBy } from '../../iam/undo/order.ts';
import type { ChangeAlert } from '../alert.ts';
import type { Digest } from '../group.ts';
import type { Step } from './advice.ts';
import type { Body } from './content.ts';
import { digestFacts } from './digest-facts.ts';
import { digestHeadline } from './digest-headline.ts';
import { digestLines } from './digest-lines.ts';
import { timesOf } from './facts.ts';
import { findingPoints } from './findings.ts';
import { digestLinks } from './links.ts';
import { findingSteps } from './next.ts';
import { wayBackOfAll } from './way-back.ts';

/** What is said of several changes of one session together. */
export function digestBody(digest: Digest): Body {
  const all = sortedBy([...digest.graver, ...digest.alerts], ({ change }) => change);
  const records = all.map(({ change }) => change.record);
  return {
    headline: digestHeadline(digest),
    points: [...findingPoints(findingsOfTheWhole(digest)), ...digestLines(all, digest.graver)],
    next: stepsOf(digest, all),
    facts: digestFacts(records),
    times: timesOf(records),
    links: digestLinks(digest),
    thread: undefined,
  };
}

/** What a digest says of itself, not of one of its changes. */
const ofTheWhole: readonly Finding[] = [alertingTampered, deniedBurst, probingBurst];

function findingsOfTheWhole({ alerts }: Digest): readonly Finding[] {
  return ofTheWhole.filter((finding) => alerts.some(({ findings }) => findings.includes(finding)));
}

/** What to do about the whole, and the way back of all that it names, what has a message of its own included. */
function stepsOf(digest: Digest, all: readonly ChangeAlert[]): readonly Step[] {
  return [...findingSteps(findingsOfTheWhole(digest)), ...wayBackOfAll(all)];
}
