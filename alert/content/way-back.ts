import type { Resource } from '../../iam/actions/resource.ts';
import type { Change } from '../../iam/change.ts';
import { type Left, type WayBack, wayBack } from '../../iam/undo/way-back.ts';
import type { ChangeAlert } from '../alert.ts';
import type { Advice, Step } from './advice.ts';

/** How to take one change back, what shows what stands there now, and why there is no command. */
export function wayBackOfOne({ change, among }: ChangeAlert): readonly Step[] {
  const way = wayBack([change], among);
  const looks = way.left.flatMap(({ look }) => look ?? []);
  return [
    ...commandSteps(way),
    ...(looks.length === 0 ? [] : [{ kind: 'commands', purpose: 'look', commands: looks } as const]),
    ...adviceOf(way.left, () => undefined),
  ];
}

/** As many reasons at most, the rest of them being counted by the changes that are named. */
const mostReasons = 5;

/** How to take several changes back together, and for which of them there is no command. */
export function wayBackOfAll(alerts: readonly ChangeAlert[]): readonly Step[] {
  const takenBack = alerts.filter(({ findings }) => !findings.some(({ noUndo }) => noUndo));
  const way = wayBack(
    takenBack.map(({ change }) => change),
    batchOf(alerts),
  );
  const left = way.left.filter(({ why }) => why.code !== 'changed nothing' && why.code !== 'taken back later');
  const isOfOne = new Set(alerts.map(({ change: { target } }) => `${target.kind} ${target.name}`)).size === 1;
  const advice = adviceOf(left, ({ target }) => (isOfOne ? undefined : target));
  return [...commandSteps(way), ...advice.slice(0, mostReasons)];
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
function adviceOf(left: readonly Left[], named: (change: Change) => Resource | undefined): readonly Step[] {
  const reasons = new Map<string, { advice: Advice; of: Resource[] }>();
  for (const each of left) {
    const advice = reasonOf(each);
    if (advice === undefined) continue;
    const key = JSON.stringify(advice);
    const reason = reasons.get(key) ?? { advice, of: [] };
    const resource = named(each.change);
    const isNew = !reason.of.some(({ kind, name }) => kind === resource?.kind && name === resource.name);
    if (resource !== undefined && isNew) reason.of.push(resource);
    reasons.set(key, reason);
  }
  return [...reasons.values()].map(({ advice, of }) => ({
    kind: 'advice',
    purpose: 'undo',
    advice: of.length === 0 ? advice : { code: 'for some', of, advice },
  }));
}

/** Of an action that we do not know nothing is said. */
function reasonOf({ change: { action }, why }: Left): Advice | undefined {
  if (why.code !== 'no command') return why;
  return action === undefined ? undefined : { code: 'no way back', action: action.name };
}
