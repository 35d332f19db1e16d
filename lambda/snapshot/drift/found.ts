import { createHash } from 'node:crypto';
import { netPoints } from '../../../alert/content/net/net-points.ts';
import type { DriftFound } from '../../../alert/drift-message.ts';
import type { Measures } from '../../../iam/measures.ts';
import { type AccessChanges, accessChanges } from '../../../iam/state/access/access-changes.ts';
import type { Drift } from '../../../iam/state/correct/drifts.ts';
import { differences } from '../../../iam/state/difference/differences.ts';
import type { State } from '../../../iam/state/state.ts';
import { planOf } from '../../../iam/undo/plan/plan.ts';

/** Between which readings, and the states that they left. */
export type Between = Readonly<{ account: string; since: number; time: number; before: State; after: State }>;

/** As many commands as a message has room for. */
const mostCommands = 20;

/** A drift with what it did to access, and the way back: the state before is gone once the next reading is kept. */
export function foundOf({ entity, differences: differing }: Drift, between: Between): DriftFound {
  const { account, since, time, before, after } = between;
  const what = differing.map(({ was, is }) => [(was ?? is)?.what, (was ?? is)?.which].filter(Boolean).join(' '));
  const access = accessChanges(before, after, [entity.key]);
  const named = { kind: entity.kind, name: entity.name };
  const isNamed = ({ kind, name }: Readonly<{ kind: string; name: string }>) =>
    kind === named.kind && name === named.name;
  const undo = planOf(differences(after, before, [entity.key]), after, before).commands;
  return {
    ...{ id: idOf(account, since, entity.key, what), accountId: account, since, time, what },
    target: { ...named, arn: entity.arn },
    measures: measuresOf(access, what),
    points: netPoints(access, { effects: 3, accountId: account, time, isNamed }),
    undo: undo.length > mostCommands ? [] : undo,
  };
}

function idOf(...parts: readonly unknown[]): string {
  return `drift-${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24)}`;
}

/** Access that somebody has and nobody knows from whom is grave; so is who may assume a role. */
function measuresOf({ changes }: AccessChanges, what: readonly string[]): Measures {
  const effects = changes.flatMap((change) => change.effects.map(({ effect }) => effect));
  const isMore = effects.some((effect) => effect === 'gained' || effect === 'widened' || effect === 'changed');
  const isLess = effects.some((effect) => effect === 'lost' || effect === 'narrowed' || effect === 'changed');
  const isGrave = isMore || what.some((each) => /^(?:trust|accessKeys|password|boundary)/.test(each));
  return { security: isGrave ? 'high' : 'medium', breakRisk: isLess ? 'possible' : 'none' };
}
