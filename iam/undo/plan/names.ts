import type { Entity } from '../../state/entities.ts';
import type { Option } from '../command.ts';
import { option } from './task.ts';

/** The option by which a command names an entity. */
export function nameOption(entity: Entity, name: string = entity.name): Option | undefined {
  switch (entity.kind) {
    case 'user':
    case 'group':
    case 'role':
      return option(`${entity.kind}-name`, name);
    case 'policy':
      return entity.arn === undefined ? undefined : option('policy-arn', entity.arn);
    case 'instanceProfile':
      return option('instance-profile-name', name);
    default:
      return undefined;
  }
}

/** The kinds that a plan has commands for. What others changed is taken back by the record alone. */
export function isPlanned({ kind }: Entity): boolean {
  return ['user', 'group', 'role', 'policy', 'instanceProfile'].includes(kind);
}

/** As commands name the kind: `put-role-policy`, `tag-instance-profile`. */
export function wordOf({ kind }: Entity): string {
  return kind === 'instanceProfile' ? 'instance-profile' : kind;
}
