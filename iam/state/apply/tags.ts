import { tagKeysIn, tagsIn } from '../../actions/pairs-in.ts';
import type { Entity, EntityKind } from '../entities.ts';
import { type Applier, type Call, named } from './call.ts';

/** Tags. A key that is there gets the new value; one that is not there can be taken away all the same. */
export const tags: Readonly<Record<string, Applier>> = Object.fromEntries(
  (
    [
      ['User', 'user'],
      ['Role', 'role'],
      ['Policy', 'policy'],
      ['InstanceProfile', 'instanceProfile'],
      ['MFADevice', 'mfaDevice'],
      ['OpenIDConnectProvider', 'oidcProvider'],
      ['SAMLProvider', 'samlProvider'],
      ['ServerCertificate', 'serverCertificate'],
    ] as const
  ).flatMap(([noun, kind]): readonly [string, Applier][] => [
    [`Tag${noun}`, tagged(kind)],
    [`Untag${noun}`, untagged(kind)],
  ]),
);

type Tags = ReadonlyMap<string, string>;

function tagged(kind: EntityKind): Applier {
  return (call) => {
    const pairs = tagsIn(call.record.request);
    return withTags(kind, call, (before) => {
      const others = [...before].filter(([key]) => !pairs.some((pair) => isSame(pair.key, key, kind)));
      return new Map([...others, ...pairs.map(({ key, value }): [string, string] => [key, value ?? ''])]);
    });
  };
}

function untagged(kind: EntityKind): Applier {
  return (call) => {
    const keys = tagKeysIn(call.record.request);
    return withTags(
      kind,
      call,
      (before) => new Map([...before].filter(([key]) => !keys.some((one) => isSame(one.key, key, kind)))),
    );
  };
}

/** Keys of users and roles are told apart without their case: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html */
function isSame(one: string, other: string, kind: EntityKind): boolean {
  return kind === 'user' || kind === 'role' ? one.toLowerCase() === other.toLowerCase() : one === other;
}

function withTags(kind: EntityKind, call: Call, turn: (before: Tags) => Tags) {
  const entity: Entity | undefined = named(kind, call);
  return entity === undefined ? {} : { edits: [{ before: entity, after: { ...entity, tags: turn(entity.tags) } }] };
}
