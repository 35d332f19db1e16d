import { gravity } from '../../iam/measures.ts';
import type { ChangeAlert } from '../alert.ts';

/** The alerts of one resource. */
export type Group = readonly [ChangeAlert, ...ChangeAlert[]];

/** The alerts by the resource that was changed, gravest first; within a resource in their order. */
export function byResource(alerts: readonly ChangeAlert[]): readonly Group[] {
  const groups = new Map<string, [ChangeAlert, ...ChangeAlert[]]>();
  for (const alert of alerts) {
    const { kind, name } = alert.change.target;
    const group = groups.get(`${kind} ${name}`);
    if (group === undefined) groups.set(`${kind} ${name}`, [alert]);
    else group.push(alert);
  }
  return [...groups.values()].sort((one, other) => weight(other) - weight(one));
}

function weight(group: Group): number {
  return Math.max(...group.map(({ measures }) => gravity(measures)));
}
