import { tagsIn } from '../../actions/pairs-in.ts';
import { textAt } from '../../cloudtrail/fields.ts';
import { blank } from '../blank.ts';
import type { Entity, EntityKind } from '../entities.ts';
import { keyOf } from '../look-up.ts';
import { arnFor, type Call, type Effect } from './call.ts';
import { creation } from './creation.ts';

type Of<K extends EntityKind> = Extract<Entity, { kind: K }>;

/** A new entity, of which everything is known that the request says and the response answers. */
export function made<K extends EntityKind>(
  kind: K,
  { member, name }: Readonly<{ member: string; name: string | undefined }>,
  call: Call,
  sets: (entity: Of<K>) => Of<K>,
): Effect {
  const { request, response, time, accountId } = call.record;
  if (name === undefined) return {};
  const path = textAt(request, 'path') ?? textAt(response, member, 'path') ?? '/';
  const arn =
    textAt(response, member, 'arn') ??
    arnFor(kind, name, { ...call.state.account, id: accountId ?? call.state.account.id }, path);
  const id = textAt(response, member, `${member}Id`) ?? textAt(response, member, `${kind}Id`);
  const fresh = { ...blank(kind, isByArn(kind) ? arn : name), name, arn, id, created: time, unsure: new Set<never>() };
  const key = keyOf(kind, id, isByArn(kind) ? arn : name);
  const entity = sets({ ...fresh, key, tags: new Map(tagsIn(request).map((tag) => [tag.key, tag.value ?? ''])) });
  return creation('path' in entity ? { ...entity, path } : entity, call);
}

export function isByArn(kind: EntityKind): boolean {
  return kind === 'policy' || kind === 'samlProvider' || kind === 'oidcProvider';
}
