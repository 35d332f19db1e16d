import { alertingTampered } from '../../iam/findings/alerting-tampered.ts';
import { deniedBurst } from '../../iam/findings/denied-burst.ts';
import type { Finding } from '../../iam/findings/finding.ts';
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
import type { Besides, LineChange, Point } from './point.ts';
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
  const said = findingsOfTheWhole(digest);
  const line = (alert: ChangeAlert) => lineChange(alert, besides(alert), said);
  return [...findingPoints(said), ...answers(all), ...byResource(all).map((group) => lineOf(group, line))];
}

function lineOf(group: Group, line: (alert: ChangeAlert) => LineChange): Point {
  return { code: 'changes of a resource', resource: group[0].change.target, changes: group.map(line) };
}

/** A change with its findings, but for those that are said of the whole, in a message of its own, or by the act itself. */
function lineChange({ change, findings }: ChangeAlert, besides: Besides, said: readonly Finding[]): LineChange {
  const isElsewhere = besides.code === 'message of its own';
  const told = findings.filter((one) => !isElsewhere && !one.saidByAction && !said.includes(one));
  return { act: lineAct(change), besides, findings: told.map(({ name }) => name) };
}

/** What AWS answered to what changed nothing. */
function answers(alerts: readonly ChangeAlert[]): readonly Point[] {
  const codes = alerts.flatMap(({ change: { record } }) => ('code' in record.outcome ? record.outcome.code : []));
  const counts = [...new Set(codes)].map((error) => ({ error, count: codes.filter((one) => one === error).length }));
  return counts.length === 0 ? [] : [{ code: 'answers', counts }];
}

/** The first that the policy of a change says. */
function policyOf({ change }: ChangeAlert): Besides {
  const [first, ...rest] = change.record.outcome.kind === 'succeeded' ? policyPoints(change, 1) : [];
  if (first === undefined) return { code: 'nothing' };
  return { code: 'policy', first, more: rest.length === 0 ? 'nothing' : 'something' };
}

/** What a digest says of itself, not of one of its changes. */
const ofTheWhole: readonly Finding[] = [alertingTampered, deniedBurst];

/** Also what all changes have in common: that root made them, or a partner. */
function findingsOfTheWhole({ alerts }: Digest): readonly Finding[] {
  const [first, ...others] = alerts;
  const ofAll = (finding: Finding) => others.every(({ findings }) => findings.includes(finding));
  const shared = (first?.findings ?? []).filter((one) => !ofTheWhole.includes(one) && !one.saidByAction && ofAll(one));
  return [...ofTheWhole.filter((one) => alerts.some(({ findings }) => findings.includes(one))), ...shared];
}

/** What to do about the whole, and the commands that take the changes back, the last first; none where one has none. */
function stepsOf(digest: Digest): readonly Step[] {
  const undone = digest.alerts.map(({ change, findings }) =>
    change.record.outcome.kind === 'succeeded' && !findings.some(({ noUndo }) => noUndo) ? change.undo : [],
  );
  const isWhole = undone.length > 0 && undone.every(({ length }) => length > 0);
  return [
    ...findingSteps(findingsOfTheWhole(digest)),
    ...(isWhole ? [{ kind: 'commands', purpose: 'undo', commands: undone.toReversed().flat() } as const] : []),
  ];
}
