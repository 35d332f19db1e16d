import { tagsIn } from '../../actions/pairs-in.ts';
import { textAt } from '../../cloudtrail/fields.ts';
import { blank } from '../blank.ts';
import type { Entity, EntityKind } from '../entities.ts';
import { entityCalled, keyOf, lives } from '../look-up.ts';
import { arnFor, type Call, type Edit } from './call.ts';

type Of<K extends EntityKind> = Extract<Entity, { kind: K }>;

/**
 * A new entity, of which everything is known that the request says and the response answers. One of the same name
 * that the state still has must have been deleted without a record of it.
 */
export function made<K extends EntityKind>(
  kind: K,
  { member, name }: Readonly<{ member: string; name: string | undefined }>,
  call: Call,
  sets: (entity: Of<K>) => Of<K>,
): readonly Edit[] {
  const { request, response, time, accountId } = call.record;
  if (name === undefined) return [];
  const path = textAt(request, 'path') ?? textAt(response, member, 'path') ?? '/';
  const arn =
    textAt(response, member, 'arn') ??
    arnFor(kind, name, { ...call.state.account, id: accountId ?? call.state.account.id }, path);
  const id = textAt(response, member, `${member}Id`) ?? textAt(response, member, `${kind}Id`);
  const fresh = { ...blank(kind, isByArn(kind) ? arn : name), name, arn, id, created: time, unsure: new Set<never>() };
  const key = keyOf(kind, id, isByArn(kind) ? arn : name);
  const entity = sets({ ...fresh, key, tags: new Map(tagsIn(request).map((tag) => [tag.key, tag.value ?? ''])) });
  const former = entityCalled(call.state, kind, isByArn(kind) ? arn : name);
  const gone = lives(former) && former.key !== key ? [tombstone(former, time)] : [];
  return [...gone, { before: undefined, after: 'path' in entity ? { ...entity, path } : entity }];
}

function tombstone(former: Entity, time: number | undefined): Edit {
  const buried = { ...former, deleted: time ?? 0 };
  return { before: buried, after: buried };
}

export function isByArn(kind: EntityKind): boolean {
  return kind === 'policy' || kind === 'samlProvider' || kind === 'oidcProvider';
}
