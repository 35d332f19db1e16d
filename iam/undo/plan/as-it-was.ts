import type { Change } from '../../change.ts';
import { facetsOf } from '../../state/difference/facets.ts';
import type { Entity, Key } from '../../state/entities.ts';
import type { State } from '../../state/state.ts';

/** Whether it is known that a change left everything as it was: a call that puts what stands there already. */
export function leftAsItWas(change: Change): boolean {
  const { before, record } = change;
  if (before.kind === 'unknown' || before.order === 'uncertain' || record.outcome.kind !== 'succeeded') return false;
  if (record.hidden !== undefined) return false;
  return areAsTheyWere(before.before, before.after, new Set(before.touched), [change]);
}

/**
 * Whether some things are known to be as they were before changes: all that is known of them is the same on both sides,
 * and what is not known cannot have changed. A policy of AWS is in no state; who has it is.
 */
export function areAsTheyWere(
  before: State,
  after: State,
  keys: ReadonlySet<Key>,
  changes: readonly Change[],
): boolean {
  const found = [...keys].flatMap((key) => before.entities.get(key) ?? []);
  if (found.length === 0 || found.some((entity) => mayHaveChanged(entity, changes))) return false;
  return [...keys].every((key) => isSame(facetsOf(before.entities.get(key)), facetsOf(after.entities.get(key))));
}

function isSame(one: Facets, other: Facets): boolean {
  return one.size === other.size && [...one].every(([name, { meaning }]) => other.get(name)?.meaning === meaning);
}

type Facets = ReturnType<typeof facetsOf>;

/**
 * Whether a call that left all that is known as it was may have changed something that is not known. A policy that was
 * put or attached is known afterwards, so that one which makes no difference was there; a single value is known or not.
 * What takes something away proves by its success that it was there: where it makes no difference, the state is wrong.
 */
function mayHaveChanged(entity: Entity, changes: readonly Change[]): boolean {
  const unsure: ReadonlySet<string> = entity.unsure;
  return changes.some(({ record }) => {
    if (takesAway.test(record.eventName)) return true;
    const single = concerned.find(([name]) => name.test(record.eventName))?.[1];
    return single === undefined ? unsure.size > 0 : single.some((each) => unsure.has(each));
  });
}

const takesAway = /^(?:Detach|Delete|Remove)/;

/** By the name of the action: the single values that it sets, none where it is about one of several. */
const concerned: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^Put(?:User|Group|Role)Policy$/, []],
  [/^Attach(?:User|Group|Role)Policy$/, []],
  [/^AddUserToGroup$/, []],
  [/^Tag/, []],
  [/^AddRoleToInstanceProfile$/, []],
  [/^Put(?:User|Role)PermissionsBoundary$/, ['boundary']],
  [/^UpdateAssumeRolePolicy$/, ['trust']],
  [/^SetDefaultPolicyVersion$/, ['defaultVersion']],
];
