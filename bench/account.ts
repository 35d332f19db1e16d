import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { accessChanges } from '../iam/state/access/access-changes.ts';
import type { Entity } from '../iam/state/entities.ts';
import { withEntity } from '../iam/state/look-up.ts';
import { readState } from '../iam/state/read/read-state.ts';
import type { State } from '../iam/state/state.ts';
import { median } from './statistics.ts';

export type AccountFigures = Readonly<{ detached: number; median: number; worst: number; slowest: string }>;

const file = join(import.meta.dirname, '../../shared/states/cloudsplaining-lab.json');

/** Milliseconds for the difference when each attached policy of a real account is detached; none where there is no such account here. */
export function measureAccount(): AccountFigures | undefined {
  if (!existsSync(file)) return undefined;
  const read = readState(JSON.parse(readFileSync(file, 'utf8')));
  if (read.kind !== 'state') throw new Error(`${file} cannot be read: ${read.reason}.`);
  const times = [...read.state.entities.values()].flatMap((entity) => timesOf(entity, read.state));
  const slowest = times.reduce((slow, one) => (one.time > slow.time ? one : slow));
  const all = times.map(({ time }) => time);
  return { detached: times.length, median: median(all), worst: slowest.time, slowest: slowest.name };
}

function timesOf(entity: Entity, state: State): readonly Readonly<{ name: string; time: number }>[] {
  if (!('attached' in entity)) return [];
  return [...entity.attached].map((arn) => {
    const attached = new Set([...entity.attached].filter((other) => other !== arn));
    const after = withEntity(state, { ...entity, attached });
    const began = performance.now();
    accessChanges(state, after, [entity.key]);
    return { name: arn.split('/').at(-1) ?? arn, time: performance.now() - began };
  });
}
