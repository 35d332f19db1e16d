import fc from 'fast-check';
import type { Entity, Key } from '../../../../iam/state/entities.ts';

const text = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', '#part', '\ud800', 'a\u0000b'));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const time = maybe(fc.integer());
const setOf = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { maxLength: 4 }).map((all) => new Set(all));
const mapOf = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.array(fc.tuple(text, arbitrary), { maxLength: 4 }).map((all) => new Map(all));
const document = fc.record({ text: maybe(text), created: fc.nat() }, { requiredKeys: ['text'] });
const status = maybe(fc.constantFrom('Active' as const, 'Inactive' as const, 'Expired' as const));
const credential = fc.record({ status, body: maybe(text) });
const keyOfKind = <K extends Entity['kind']>(kind: K) => text.map((id): `${K}/${string}` => `${kind}/${id}`);

const credentials = fc.record({
  password: fc.boolean(),
  passwordLastUsed: time,
  accessKeys: mapOf(
    fc.record({
      status,
      created: time,
      lastUsed: maybe(fc.oneof(fc.constant('never' as const), fc.record({ time: fc.integer(), service: maybe(text) }))),
    }),
  ),
  mfaDevices: setOf(text),
  sshKeys: mapOf(credential),
  signingCertificates: mapOf(credential),
  serviceCredentials: mapOf(fc.record({ status, service: maybe(text) })),
});

function common<const A extends string>(kind: Entity['kind'], attributes: readonly A[]) {
  const key: fc.Arbitrary<Key> = keyOfKind(kind);
  return {
    ...{ key, name: text, id: maybe(text), arn: maybe(text), created: time, deleted: time, tags: mapOf(text) },
    unsure: setOf(fc.constantFrom<A | 'path' | 'tags'>(...attributes, 'path', 'tags')),
    asOf: fc.oneof(
      fc.record({ kind: fc.constant('record' as const), time: fc.integer(), eventId: text }),
      fc.record({ kind: fc.constant('read' as const), time }),
    ),
  };
}

const policies = { path: text, inline: mapOf(document), attached: setOf(text) };
const boundary = maybe(text);
const is = <const K extends Entity['kind']>(kind: K) => fc.constant(kind);

const lastUsed = maybe(
  fc.oneof(
    fc.constant({ kind: 'never' as const }),
    fc.record({ kind: fc.constant('at' as const), time: fc.integer(), region: maybe(text) }),
  ),
);

/** An entity of any kind, with texts of any content. */
export const anyEntity: fc.Arbitrary<Entity> = fc.oneof(
  fc.record({
    ...{ kind: is('user'), ...common('user', ['inline', 'groups', 'accessKeys', 'boundary']), ...policies },
    ...{ boundary, groups: setOf<Key>(keyOfKind('group')), credentials },
  }),
  fc.record({ kind: is('group'), ...common('group', ['attached']), ...policies }),
  fc.record({
    ...{ kind: is('role'), ...common('role', ['trust', 'description']), ...policies, boundary, trust: document },
    ...{ description: text, maxSessionDuration: fc.integer(), lastUsed },
  }),
  fc.record({
    ...{ kind: is('policy'), ...common('policy', ['versions']), path: text, owner: fc.constantFrom('AWS', 'account') },
    ...{ description: text, versions: mapOf(document), defaultVersion: maybe(text), highestVersion: fc.nat() },
  }),
  fc.record({
    ...{ kind: is('instanceProfile'), ...common('instanceProfile', ['roles']), path: text },
    roles: setOf<Key>(keyOfKind('role')),
  }),
  fc.record({ kind: is('samlProvider'), ...common('samlProvider', ['metadata']), metadata: maybe(text) }),
  fc.record({
    ...{ kind: is('oidcProvider'), ...common('oidcProvider', ['thumbprints']), url: text },
    ...{ clientIds: setOf(text), thumbprints: setOf(text) },
  }),
  fc.record({ kind: is('serverCertificate'), ...common('serverCertificate', []), path: text }),
  fc.record({ kind: is('mfaDevice'), ...common('mfaDevice', []) }),
);
