import type { Facet } from '../../state/difference/facets.ts';
import type { Entity, Key } from '../../state/entities.ts';
import type { State } from '../../state/state.ts';
import { nameOption, wordOf } from './names.ts';
import type { LeftCode } from './plan.ts';
import { json, option, type Task, task, text } from './task.ts';

/** The command that puts a facet on an entity, or gives it this value; a code where there is none. */
export function putting(entity: Entity, facet: Facet, state: State): Task | LeftCode {
  const named = nameOption(entity);
  const word = wordOf(entity);
  const { what, which = '', value } = facet;
  if (named === undefined) return 'no command';
  switch (what) {
    case 'inline':
      return value === undefined
        ? 'no text'
        : task('put on', `put-${word}-policy`, named, option('policy-name', which), text('policy-document', value));
    case 'attached':
      return task('put on', `attach-${word}-policy`, named, option('policy-arn', which));
    case 'boundary':
      return task('put on', `put-${word}-permissions-boundary`, named, option('permissions-boundary', value ?? ''));
    case 'trust':
      return withTrust(value, (trust) =>
        task('put on', 'update-assume-role-policy', named, text('policy-document', trust)),
      );
    case 'tags':
      return task('set', `tag-${word}`, named, json('tags', [{ Key: which, Value: value ?? '' }]));
    case 'groups':
      return withOther(which, state, (group) =>
        task('put on', 'add-user-to-group', option('group-name', group), named),
      );
    case 'roles':
      return withOther(which, state, (role) =>
        task('put on', 'add-role-to-instance-profile', named, option('role-name', role)),
      );
    case 'versions':
      return value === undefined
        ? 'no text'
        : task('put on', 'create-policy-version', named, text('policy-document', value));
    case 'version in force':
      return value === undefined
        ? 'no text'
        : task('put in force', 'create-policy-version --set-as-default', named, text('policy-document', value));
    case 'defaultVersion':
      return task('put in force', 'set-default-policy-version', named, option('version-id', value ?? ''));
    case 'accessKeys':
      return statusTask(which, value, named);
    default:
      return 'no command';
  }
}

/** The command that takes a facet off an entity. */
export function taking(entity: Entity, { what, which = '' }: Facet, state: State): Task | 'no command' {
  const named = nameOption(entity);
  const word = wordOf(entity);
  if (named === undefined) return 'no command';
  switch (what) {
    case 'inline':
      return task('take off', `delete-${word}-policy`, named, option('policy-name', which));
    case 'attached':
      return task('take off', `detach-${word}-policy`, named, option('policy-arn', which));
    case 'boundary':
      return task('take off', `delete-${word}-permissions-boundary`, named);
    case 'tags':
      return task('take off', `untag-${word}`, named, json('tag-keys', [which]));
    case 'groups':
      return withOther(which, state, (group) =>
        task('take off', 'remove-user-from-group', option('group-name', group), named),
      );
    case 'roles':
      return withOther(which, state, (role) =>
        task('take off', 'remove-role-from-instance-profile', named, option('role-name', role)),
      );
    case 'versions':
      return task('delete a version', 'delete-policy-version', named, option('version-id', which));
    default:
      return 'no command';
  }
}

/** IAM refuses a trust policy that names somebody by an id, as it shows whoever was deleted. */
export function withTrust<T>(
  trust: string | undefined,
  make: (trust: string) => T,
): T | 'no trust' | 'unique ids in the trust' {
  if (trust === undefined) return 'no trust';
  return /"A(ROA|IDA)[A-Z0-9]{8,}"/.test(trust) ? 'unique ids in the trust' : make(trust);
}

function statusTask(id: string, status: string | undefined, named: ReturnType<typeof option>): Task | 'no command' {
  if (status !== 'Active' && status !== 'Inactive') return 'no command';
  return task('set', 'update-access-key', named, option('access-key-id', id), option('status', status));
}

/** A group or a role by the name that it has now; of one that no state knows by its id, the key has the name. */
function withOther(key: string, { entities }: State, make: (name: string) => Task): Task | 'no command' {
  const isKey = (text: string): text is Key => text.includes('/');
  const name = (isKey(key) ? entities.get(key)?.name : undefined) ?? /^\w+\/name:(.+)$/s.exec(key)?.[1];
  return name === undefined ? 'no command' : make(name);
}
