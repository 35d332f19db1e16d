import { alertingTampered } from '../../iam/findings/alerting-tampered.ts';
import { deniedBurst } from '../../iam/findings/denied-burst.ts';
import type { Finding } from '../../iam/findings/finding.ts';
import { probingBurst } from '../../iam/findings/probing-burst.ts';
import { sortedBy } from '../../iam/undo/order.ts';
import type { ChangeAlert } from '../alert.ts';
import type { Digest } from '../group.ts';
import { accessOfMessage } from '../net-access.ts';
import type { Step } from './advice.ts';
import { answerPoints } from './answers.ts';
import type { Body } from './content.ts';
import { digestFacts } from './digest-facts.ts';
import { digestHeadline } from './digest-headline.ts';
import { digestLines } from './digest-lines.ts';
import { timesOf } from './facts.ts';
import { findingPoints } from './findings.ts';
import { digestLinks } from './links.ts';
import { netPoints } from './net/net-points.ts';
import { findingSteps } from './next.ts';
import type { Point } from './point.ts';
import { probedPoints } from './probed.ts';
import { wayBackOfAll } from './way-back.ts';

/** What is said of several changes of one session together. */
export function digestBody(digest: Digest): Body {
  const all = sortedBy([...digest.graver, ...digest.alerts], ({ change }) => change);
  const records = all.map(({ change }) => change.record);
  return {
    headline: digestHeadline(digest),
    points: pointsOf(digest, all),
    next: stepsOf(digest, all),
    facts: digestFacts(records),
    times: timesOf(records),
    links: digestLinks(digest),
    thread: undefined,
  };
}

function pointsOf(digest: Digest, all: readonly ChangeAlert[]): readonly Point[] {
  const said = findingsOfTheWhole(digest);
  return [
    ...findingPoints(said),
    ...answerPoints(all),
    ...(said.includes(probingBurst) ? probedPoints(all) : []),
    ...netPointsOfAll(digest, all),
    ...digestLines(all, digest.graver, said),
  ];
}

/** As many sentences about access at most stand before the lines. */
const mostEffects = 5;

/** What all of them together did to access, not the sum of the steps. docs/decisions/0168 */
function netPointsOfAll(digest: Digest, all: readonly ChangeAlert[]): readonly Point[] {
  const net = accessOfMessage(digest);
  const [first] = all;
  if (net === undefined || first === undefined) return [];
  const { accountId, time } = first.change.record;
  return netPoints(net, { effects: mostEffects, accountId, time, isNamed: () => false });
}

/** What a digest says of itself, not of one of its changes. */
const ofTheWhole: readonly Finding[] = [alertingTampered, deniedBurst, probingBurst];

/** Also what all changes have in common: that root made them, or a partner. */
function findingsOfTheWhole({ alerts }: Digest): readonly Finding[] {
  const [first, ...others] = alerts;
  const ofAll = (finding: Finding) => others.every(({ findings }) => findings.includes(finding));
  const shared = (first?.findings ?? []).filter((one) => !ofTheWhole.includes(one) && !one.saidByAction && ofAll(one));
  return [...ofTheWhole.filter((one) => alerts.some(({ findings }) => findings.includes(one))), ...shared];
}

/** What to do about the whole, and the way back of all that it names, what has a message of its own included. */
function stepsOf(digest: Digest, all: readonly ChangeAlert[]): readonly Step[] {
  return [...findingSteps(findingsOfTheWhole(digest)), ...wayBackOfAll(all)];
}
