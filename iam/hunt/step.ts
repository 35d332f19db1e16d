import { apply } from '../state/apply/apply.ts';
import type { Key } from '../state/entities.ts';
import { entityCalled, withEntity } from '../state/look-up.ts';
import type { AwsVersion } from '../state/read/aws-versions.ts';
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

/** The versions that AWS gave its own policies since a time, up to those that are in force. */
export function awsSteps(state: State, versions: readonly AwsVersion[], since: number): readonly Step[] {
  return versions.flatMap(({ arn, version, time }): readonly Step[] => {
    const policy = entityCalled(state, 'policy', arn);
    const current = policy?.kind === 'policy' ? numberOf(policy.defaultVersion) : 0;
    const number = numberOf(version);
    if (time < since || number < 2 || number > current) return [];
    return [{ kind: 'aws', arn, version, former: `v${number - 1}`, time }];
  });
}

function numberOf(version: string | undefined): number {
  return Number(/^v(\d{1,9})$/.exec(version ?? '')?.[1] ?? 0);
}
