import type { Resource } from '../../iam/actions/resource.ts';
import type { Change } from '../../iam/change.ts';
import { wayBack } from '../../iam/undo/way-back.ts';
import type { Left, WayBack } from '../../iam/undo/written.ts';
import type { ChangeAlert } from '../alert.ts';
import type { Advice, Step } from './advice.ts';

/** How to take one change back, what shows what stands there now, and why there is no command. */
export function wayBackOfOne({ change, among }: ChangeAlert): readonly Step[] {
  const way = wayBack([change], among);
  const looks = way.left.flatMap(({ look }) => look ?? []);
  return [
    ...commandSteps(way),
    ...(looks.length === 0 ? [] : [{ kind: 'commands', purpose: 'look', commands: looks } as const]),
    ...adviceSteps(way, () => undefined),
  ];
}

/** How to take several changes back together, and for which of them there is no command. */
export function wayBackOfAll(alerts: readonly ChangeAlert[]): readonly Step[] {
  const takenBack = alerts.filter(({ findings }) => !findings.some(({ noUndo }) => noUndo));
  const changes = takenBack.map(({ change }) => change);
  const way = wayBack(changes, batchOf(alerts));
  const left = way.left.filter(({ why }) => why.code !== 'changed nothing' && why.code !== 'taken back later');
  const isOfOne = new Set(alerts.map(({ change: { target } }) => `${target.kind} ${target.name}`)).size === 1;
  return [...commandSteps(way), ...adviceSteps({ ...way, left }, ({ target }) => (isOfOne ? undefined : target))];
}

/** What was done in the batch of these alerts; the same list for all of one batch. */
export function batchOf(alerts: readonly ChangeAlert[]): readonly Change[] {
  const [one, ...others] = new Set(alerts.map(({ among }) => among));
  return others.length === 0 ? (one ?? []) : [...new Set(alerts.flatMap(({ among }) => among))];
}

function commandSteps({ commands, unproved }: WayBack): readonly Step[] {
  const provisos = [...new Set(unproved.map(({ only }) => only))];
  return [
    ...(commands.length === 0 ? [] : [{ kind: 'commands', purpose: 'undo', commands } as const]),
    ...provisos.map((only): Step => {
      const depending = unproved.filter((one) => one.only === only).map(({ command }) => command);
      return { kind: 'commands', purpose: 'undo', only, commands: depending };
    }),
  ];
}

/** Each reason once, with all that it is true of. */
function adviceSteps(way: WayBack, named: (change: Change) => Resource | undefined): readonly Step[] {
  const reasons = new Map<string, { advice: Advice; of: Resource[] }>();
  for (const each of way.left) {
    const advice = reasonOf(each);
    if (advice === undefined) continue;
    const key = JSON.stringify(advice);
    const reason = reasons.get(key) ?? { advice, of: [] };
    const resource = named(each.change);
    const isNew = !reason.of.some(({ kind, name }) => kind === resource?.kind && name === resource.name);
    if (resource !== undefined && isNew) reason.of.push(resource);
    reasons.set(key, reason);
  }
  const parts = [...reasons.values()];
  const [only, another] = parts;
  if (only === undefined) return [];
  const isWhole = way.commands.length === 0;
  const advice: Advice = another === undefined && only.of.length === 0 ? only.advice : { code: 'for each', parts };
  return [{ kind: 'advice', purpose: isWhole ? 'undo' : 'left', advice }];
}

/** Of an action that we do not know nothing is said. */
function reasonOf({ change: { action }, why }: Left): Advice | undefined {
  if (why.code !== 'no command') return why;
  return action === undefined ? undefined : { code: 'no way back', action: action.name };
}
