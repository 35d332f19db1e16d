import { alertingTampered } from '../../iam/findings/alerting-tampered.ts';
import { deniedBurst } from '../../iam/findings/denied-burst.ts';
import type { Finding } from '../../iam/findings/finding.ts';
import { probingBurst } from '../../iam/findings/probing-burst.ts';
import type { ChangeAlert } from '../alert.ts';
import type { Digest } from '../group.ts';
import { lineAct } from './act.ts';
import { byResource, type Group } from './by-resource.ts';
import type { Body } from './content.ts';
import { digestFacts } from './digest-facts.ts';
import { digestHeadline } from './digest-headline.ts';
import { timesOf } from './facts.ts';
import { findingPoints } from './findings.ts';
import { digestLinks } from './links.ts';
import { findingSteps, type Step } from './next.ts';
import type { Besides, Point } from './point.ts';
import { policyPoints } from './points.ts';

/** What is said of several changes of one session together. */
export function digestBody(digest: Digest): Body {
  const records = [...digest.alerts, ...digest.graver].map(({ change }) => change.record);
  return {
    headline: digestHeadline(digest),
    points: pointsOf(digest),
    next: stepsOf(digest),
    facts: digestFacts(records),
    times: timesOf(records),
    links: digestLinks(digest),
    thread: undefined,
  };
}

/** As many changes at most are told with what their policies say. */
const mostDetailed = 10;

/** One line for each resource that was changed, the gravest first, each of its changes named. */
function pointsOf(digest: Digest): readonly Point[] {
  const { alerts, graver } = digest;
  const all = [...graver, ...alerts];
  const besides = (alert: ChangeAlert): Besides => {
    if (graver.includes(alert)) return { code: 'message of its own' };
    return all.length <= mostDetailed ? policyOf(alert) : { code: 'nothing' };
  };
  return [...findingPoints(findingsOfTheWhole(digest)), ...byResource(all).map((group) => lineOf(group, besides))];
}

function lineOf(group: Group, besides: (alert: ChangeAlert) => Besides): Point {
  const changes = group.map((alert) => ({ act: lineAct(alert.change), besides: besides(alert) }));
  return { code: 'changes of a resource', resource: group[0].change.target, changes };
}

/** The first that the policy of a change says. */
function policyOf({ change }: ChangeAlert): Besides {
  const [first, ...rest] = change.record.outcome.kind === 'succeeded' ? policyPoints(change, 1) : [];
  if (first === undefined) return { code: 'nothing' };
  return { code: 'policy', first, more: rest.length === 0 ? 'nothing' : 'something' };
}

/** What a digest says of itself, not of one of its changes. */
const ofTheWhole: readonly Finding[] = [alertingTampered, deniedBurst, probingBurst];

function findingsOfTheWhole({ alerts }: Digest): readonly Finding[] {
  return ofTheWhole.filter((finding) => alerts.some(({ findings }) => findings.includes(finding)));
}

/** What to do about the whole, and the commands that take the changes back, the last first; none where one has none. */
function stepsOf(digest: Digest): readonly Step[] {
  const undone = digest.alerts.map(({ change }) => (change.record.outcome.kind === 'succeeded' ? change.undo : []));
  const isWhole = undone.length > 0 && undone.every(({ length }) => length > 0);
  return [
    ...findingSteps(findingsOfTheWhole(digest)),
    ...(isWhole ? [{ kind: 'commands', purpose: 'undo', commands: undone.toReversed().flat() } as const] : []),
  ];
}
