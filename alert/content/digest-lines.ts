import type { Finding } from '../../iam/findings/finding.ts';
import { undoPlan } from '../../iam/undo/plan/undo-plan.ts';
import { type Standing, standingOf } from '../../iam/undo/standing.ts';
import type { ChangeAlert } from '../alert.ts';
import { lineAct } from './act.ts';
import { folded } from './alike.ts';
import { byResource, type Group } from './by-resource.ts';
import type { Besides, LineChange, ResourceLine } from './point.ts';
import { policyPoints } from './points.ts';
import { batchOf } from './way-back.ts';

/** As many changes at most are told with what their policies say. */
const mostDetailed = 10;

/**
 * One line for each resource that was changed, the gravest first: what was done to it in the order in which it was
 * done, and how it stands now where one change took another one back. Resources to which the same was done share a line.
 */
export function digestLines(
  all: readonly ChangeAlert[],
  graver: readonly ChangeAlert[],
  saidOfAll: readonly Finding[],
): readonly ResourceLine[] {
  const ownMessages = new Set(graver);
  const besides = (alert: ChangeAlert): Besides => {
    if (ownMessages.has(alert)) return { code: 'message of its own' };
    if (isGone(alert)) return { code: 'there was none' };
    return all.length <= mostDetailed ? policyOf(alert) : { code: 'nothing' };
  };
  const line = (alert: ChangeAlert) => lineChange(alert, besides(alert), saidOfAll);
  return folded(byResource(all).map((group) => lineOf(group, line)));
}

/** A change with its findings, but for those that are said of all, in a message of its own, or by the act itself. */
function lineChange({ change, findings }: ChangeAlert, besides: Besides, saidOfAll: readonly Finding[]): LineChange {
  const isElsewhere = besides.code === 'message of its own';
  const said = findings.filter((one) => !isElsewhere && !one.saidByAction && !saidOfAll.includes(one));
  return { act: lineAct(change), besides, findings: said.map(({ name }) => name), times: 1 };
}

function lineOf(group: Group, line: (alert: ChangeAlert) => LineChange): ResourceLine {
  const [{ change }] = group;
  return {
    code: 'changes of a resource',
    resources: [change.target],
    changes: group.map(line).reduce(counted, []),
    now: standingNow(group),
  };
}

/** By the states, where they are known; else as far as the records show it. */
function standingNow(group: Group): ResourceLine['now'] {
  const changes = group.map((alert) => alert.change);
  const plan = changes.length > 1 ? undoPlan(changes, changes) : undefined;
  return plan?.kind === 'nothing' ? { code: 'as before' } : nowOf(standingOf(changes, batchOf(group)));
}

/** The same as the one before it is said once, with how often. */
function counted(before: readonly LineChange[], change: LineChange): LineChange[] {
  const last = before.at(-1);
  const isSame = last !== undefined && JSON.stringify({ ...last, times: 1 }) === JSON.stringify(change);
  return isSame ? [...before.slice(0, -1), { ...last, times: last.times + 1 }] : [...before, change];
}

function isGone({ change: { record } }: ChangeAlert): boolean {
  return record.outcome.kind === 'failed' && record.outcome.code.startsWith('NoSuchEntity');
}

function nowOf(standing: Standing | undefined): ResourceLine['now'] {
  if (standing?.code !== 'last') return standing;
  return { code: 'last', acts: standing.changes.map(lineAct) };
}

/** The first that the policy of a change says, where the net effect of all does not say it. */
function policyOf({ change, access }: ChangeAlert): Besides {
  if (change.document?.kind === 'permissions' && (access?.changes.length ?? 0) > 0) return { code: 'nothing' };
  const [first, ...rest] = change.record.outcome.kind === 'succeeded' ? policyPoints(change, 1) : [];
  if (first === undefined) return { code: 'nothing' };
  return { code: 'policy', first, more: rest.length === 0 ? 'nothing' : 'something' };
}
