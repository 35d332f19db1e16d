import * as v from 'valibot';
import type { Credentials } from '../../../iam/state/credentials.ts';
import type { Document } from '../../../iam/state/document.ts';
import type { AsOf, Entity, LastUse } from '../../../iam/state/entities.ts';
import type { Schema } from '../../settings/schema.ts';
import { ifKnown, key, mapOf, setOf } from './schema.ts';

const text = v.string();
const time = ifKnown(v.number());
const texts = setOf(text);

const asOf: Schema<AsOf> = v.variant('kind', [
  v.object({ kind: v.literal('record'), time: v.number(), eventId: text }),
  v.object({ kind: v.literal('read'), time }),
]);

const document: Schema<Document> = v.pipe(
  v.object({ text: ifKnown(text), created: v.nullish(v.number()) }),
  // Left out where it is not known: the next snapshot would call it a change.
  v.transform(({ text, created }) => (typeof created === 'number' ? { text, created } : { text })),
);

/** What every entity has; `attributes` are those of its kind that may be unsure. */
function common<const Attribute extends string>(attributes: readonly Attribute[]) {
  return {
    ...{
      key,
      name: text,
      id: ifKnown(text),
      arn: ifKnown(text),
      created: time,
      deleted: time,
      tags: mapOf(text),
      asOf,
    },
    unsure: setOf(v.picklist([...attributes, 'path', 'tags'])),
  };
}

const policies = { inline: mapOf(document), attached: texts };
const path = { path: text };
const ofPolicies = ['inline', 'attached'] as const;

const status = ifKnown(v.picklist(['Active', 'Inactive', 'Expired']));
const credential = v.object({ status, body: ifKnown(text) });
const lastKeyUse = v.union([v.literal('never'), v.object({ time: v.number(), service: ifKnown(text) })]);

const credentials: Schema<Credentials> = v.object({
  password: v.boolean(),
  passwordLastUsed: time,
  accessKeys: mapOf(v.object({ status, created: time, lastUsed: ifKnown(lastKeyUse) })),
  mfaDevices: texts,
  sshKeys: mapOf(credential),
  signingCertificates: mapOf(credential),
  serviceCredentials: mapOf(v.object({ status, service: ifKnown(text) })),
});

const ofCredentials = [
  'password',
  'passwordLastUsed',
  'accessKeys',
  'mfaDevices',
  'sshKeys',
  'signingCertificates',
  'serviceCredentials',
] as const;

const lastUse: Schema<LastUse> = v.variant('kind', [
  v.object({ kind: v.literal('never') }),
  v.object({ kind: v.literal('at'), time: v.number(), region: ifKnown(text) }),
]);

const user = v.object({
  ...{ kind: v.literal('user'), ...common([...ofPolicies, 'boundary', 'groups', ...ofCredentials]) },
  ...{ ...path, ...policies, boundary: ifKnown(text), groups: setOf(key), credentials },
});

const group = v.object({ kind: v.literal('group'), ...common(ofPolicies), ...path, ...policies });

const role = v.object({
  ...{ kind: v.literal('role'), ...common([...ofPolicies, 'boundary', 'trust', 'description', 'maxSessionDuration']) },
  ...{ ...path, ...policies, boundary: ifKnown(text), trust: document, description: text },
  ...{ maxSessionDuration: v.number(), lastUsed: ifKnown(lastUse) },
});

const policy = v.object({
  ...{ kind: v.literal('policy'), ...common(['versions', 'defaultVersion', 'description']), ...path },
  ...{ owner: v.picklist(['AWS', 'account']), description: text, versions: mapOf(document) },
  ...{ defaultVersion: ifKnown(text), highestVersion: v.number() },
});

const instanceProfile = v.object({
  ...{ kind: v.literal('instanceProfile'), ...common(['roles']), ...path, roles: setOf(key) },
});

const samlProvider = v.object({
  ...{ kind: v.literal('samlProvider'), ...common(['metadata']), metadata: ifKnown(text) },
});

const oidcProvider = v.object({
  ...{ kind: v.literal('oidcProvider'), ...common(['clientIds', 'thumbprints']) },
  ...{ url: text, clientIds: texts, thumbprints: texts },
});

const serverCertificate = v.object({ kind: v.literal('serverCertificate'), ...common([]), ...path });

const mfaDevice = v.object({ kind: v.literal('mfaDevice'), ...common([]) });

/** An entity out of its JSON. A version of ours that knows more of an entity than the one that wrote it has it not known. */
export const entitySchema: Schema<Entity> = v.variant('kind', [
  user,
  group,
  role,
  policy,
  instanceProfile,
  samlProvider,
  oidcProvider,
  serverCertificate,
  mfaDevice,
]);
