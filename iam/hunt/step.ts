import { apply } from '../state/apply/apply.ts';
import type { Entity, Key, ManagedPolicy } from '../state/entities.ts';
import { entityCalled, lives, withEntity } from '../state/look-up.ts';
import type { Step } from '../state/rewind/step.ts';
import type { State } from '../state/state.ts';

export type { Step };

/** What a step does to a state; `before` has what its success proves of the time before. */
export function applyStep(
  state: State,
  step: Step,
): Readonly<{ before: State; after: State; touched: readonly Key[] }> {
  if (step.kind === 'record') return apply(state, step.record);
  const policy = entityCalled(state, 'policy', step.arn);
  if (policy?.kind !== 'policy') return { before: state, after: state, touched: [] };
  return {
    before: state,
    after: withEntity(state, { ...policy, defaultVersion: step.version }),
    touched: [policy.key],
  };
}

/** The versions that AWS gave its own policies since a time, as far as a state tells when. */
export function awsSteps(state: State, since: number): readonly Step[] {
  return [...state.entities.values()].filter(isOfAws).flatMap((policy) => stepsOf(policy, since));
}

function isOfAws(entity: Entity): entity is ManagedPolicy {
  return entity.kind === 'policy' && entity.owner === 'AWS' && lives(entity);
}

function stepsOf({ arn, versions, defaultVersion }: ManagedPolicy, since: number): readonly Step[] {
  const current = numberOf(defaultVersion);
  return [...versions].flatMap(([version, { created }]): readonly Step[] => {
    const number = numberOf(version);
    if (arn === undefined || created === undefined || created < since || number < 2 || number > current) return [];
    return [{ kind: 'aws', arn, version, former: `v${number - 1}`, time: created }];
  });
}

function numberOf(version: string | undefined): number {
  return Number(/^v(\d{1,9})$/.exec(version ?? '')?.[1] ?? 0);
}
