import { type Document, policyTextOf } from '../document.ts';
import type { Entity } from '../entities.ts';
import { meaningOf } from './meaning.ts';

/** One thing that can be set or there: the boundary, the inline policy `own`, the tag `team`. */
export type Facet = Readonly<{
  /** As the member of the entity is called; `exists` for the entity itself. */
  what: string;
  /** Which one, of what there can be several. */
  which: string | undefined;
  /** As IAM takes it; undefined where it is there and nobody knows what it says. */
  value: string | undefined;
  /** The same for two values that mean the same. */
  meaning: string;
}>;

/** All facets of an entity that lives, by a key that is the same in every state; of one that does not, none. */
export function facetsOf(entity: Entity | undefined): ReadonlyMap<string, Facet> {
  if (entity === undefined || entity.deleted !== undefined) return new Map();
  const facets = [plain('exists', 'yes'), ...map('tags', entity.tags, (value) => value), ...ofKind(entity)];
  return new Map(facets.map((facet) => [`${facet.what} ${facet.which ?? ''}`, facet]));
}

function ofKind(entity: Entity): readonly Facet[] {
  switch (entity.kind) {
    case 'user':
      return [
        ...[plain('name', entity.name), plain('path', entity.path)],
        ...policiesOf(entity),
        ...optional('boundary', entity.boundary),
        ...set('groups', entity.groups),
        ...map('accessKeys', entity.credentials.accessKeys, ({ status }) => status ?? 'unknown'),
        ...optional('password', entity.credentials.password ? 'yes' : undefined),
        ...set('mfaDevices', entity.credentials.mfaDevices),
        ...map('sshKeys', entity.credentials.sshKeys, ({ status }) => status ?? 'unknown'),
        ...map('signingCertificates', entity.credentials.signingCertificates, ({ status }) => status ?? 'unknown'),
        ...map('serviceCredentials', entity.credentials.serviceCredentials, ({ status }) => status ?? 'unknown'),
      ];
    case 'group':
      return [plain('name', entity.name), plain('path', entity.path), ...policiesOf(entity)];
    case 'role':
      return [
        ...policiesOf(entity),
        ...optional('boundary', entity.boundary),
        document('trust', undefined, entity.trust),
        plain('description', entity.description),
        plain('maxSessionDuration', String(entity.maxSessionDuration)),
      ];
    case 'policy':
      return [
        ...[...entity.versions].map(([version, text]) => document('versions', version, text)),
        ...optional('defaultVersion', entity.defaultVersion),
      ];
    case 'instanceProfile':
      return set('roles', entity.roles);
    case 'oidcProvider':
      return [...set('clientIds', entity.clientIds), ...set('thumbprints', entity.thumbprints)];
    case 'samlProvider':
      return optional('metadata', entity.metadata);
    case 'serverCertificate':
      return [plain('name', entity.name), plain('path', entity.path)];
    case 'mfaDevice':
      return [];
  }
}

function policiesOf({
  inline,
  attached,
}: Readonly<{ inline: ReadonlyMap<string, Document>; attached: ReadonlySet<string> }>) {
  return [...[...inline].map(([name, text]) => document('inline', name, text)), ...set('attached', attached)];
}

function plain(what: string, value: string): Facet {
  return { what, which: undefined, value, meaning: value };
}

function optional(what: string, value: string | undefined): readonly Facet[] {
  return value === undefined ? [] : [plain(what, value)];
}

function set(what: string, members: ReadonlySet<string>): readonly Facet[] {
  return [...members].map((which) => ({ what, which, value: 'yes', meaning: 'yes' }));
}

function map<V>(what: string, members: ReadonlyMap<string, V>, textOf: (value: V) => string): readonly Facet[] {
  return [...members].map(([which, value]) => ({ what, which, value: textOf(value), meaning: textOf(value) }));
}

function document(what: string, which: string | undefined, text: Document): Facet {
  return { what, which, value: text.text, meaning: meaningOf(policyTextOf(text)) };
}
