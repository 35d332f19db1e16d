import type { Resource } from '../../iam/actions/resource.ts';
import type { Change } from '../../iam/change.ts';
import type { Entity } from '../../iam/state/entities.ts';
import { type UndoPlan, undoPlan } from '../../iam/undo/plan/undo-plan.ts';
import { wayBack } from '../../iam/undo/way-back.ts';
import type { Left, WayBack } from '../../iam/undo/written.ts';
import type { ChangeAlert } from '../alert.ts';
import type { Advice, Step } from './advice.ts';

/** How to take one change back, what shows what stands there now, and why there is no command. */
export function wayBackOfOne({ change, among }: ChangeAlert): readonly Step[] {
  const plan = undoPlan([change], among);
  if (plan !== undefined) return planSteps(plan, () => undefined);
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
  const plan = undoPlan(changes, batchOf(alerts));
  const isOfOne = new Set(alerts.map(({ change: { target } }) => `${target.kind} ${target.name}`)).size === 1;
  if (plan !== undefined) return planSteps(plan, (entity) => (isOfOne ? undefined : resourceOf(entity)));
  const way = wayBack(changes, batchOf(alerts));
  const left = way.left.filter(({ why }) => why.code !== 'changed nothing' && why.code !== 'taken back later');
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

/** Where the states tell the way back: the commands, and what they do not bring back. */
function planSteps(plan: UndoPlan, named: (entity: Entity) => Resource | undefined): readonly Step[] {
  if (plan.kind === 'nothing') return [{ kind: 'advice', purpose: 'undo', advice: { code: plan.why } }];
  const left = plan.left.map(({ entity, code }) => ({
    advice: { code: 'of a plan', left: code } as const,
    of: named(entity),
  }));
  return [
    ...(plan.commands.length === 0 ? [] : [{ kind: 'commands', purpose: 'undo', commands: plan.commands } as const]),
    ...reasonSteps(left, plan.commands.length === 0),
  ];
}

function resourceOf({ kind, name, arn }: Entity): Resource {
  return { kind, name, arn, source: 'request' };
}

function adviceSteps(way: WayBack, named: (change: Change) => Resource | undefined): readonly Step[] {
  const left = way.left.flatMap((each) => {
    const advice = reasonOf(each);
    return advice === undefined ? [] : { advice, of: named(each.change) };
  });
  return reasonSteps(left, way.commands.length === 0);
}

type Reason = Readonly<{ advice: Advice; of: Resource | undefined }>;

/** Each reason once, with all that it is true of. */
function reasonSteps(left: readonly Reason[], isWhole: boolean): readonly Step[] {
  const reasons = new Map<string, { advice: Advice; of: Resource[] }>();
  for (const { advice, of: resource } of left) {
    const key = JSON.stringify(advice);
    const reason = reasons.get(key) ?? { advice, of: [] };
    const isNew = !reason.of.some(({ kind, name }) => kind === resource?.kind && name === resource.name);
    if (resource !== undefined && isNew) reason.of.push(resource);
    reasons.set(key, reason);
  }
  const parts = [...reasons.values()];
  const [only, another] = parts;
  if (only === undefined) return [];
  const advice: Advice = another === undefined && only.of.length === 0 ? only.advice : { code: 'for each', parts };
  return [{ kind: 'advice', purpose: isWhole ? 'undo' : 'left', advice }];
}

/** Of an action that we do not know nothing is said. */
function reasonOf({ change: { action }, why }: Left): Advice | undefined {
  if (why.code !== 'no command') return why;
  return action === undefined ? undefined : { code: 'no way back', action: action.name };
}
