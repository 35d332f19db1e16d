import { nameFromArn, parseArn } from '../cloudtrail/arn.ts';
import { noCredentials } from './credentials.ts';
import { unknownDocument } from './document.ts';
import type { Entity, EntityKind, Key } from './entities.ts';
import { keyOf } from './look-up.ts';

type Of<K extends EntityKind> = Extract<Entity, { kind: K }>;

type Makers = Readonly<{ [K in EntityKind]: (common: Blank) => Of<K> }>;

type Blank = Readonly<{
  key: Key;
  name: string;
  id: undefined;
  arn: string | undefined;
  created: undefined;
  deleted: undefined;
  tags: ReadonlyMap<string, string>;
  asOf: Entity['asOf'];
}>;

/** An entity of which nothing is known but that it is there, by what requests call it: its name or its ARN. */
export function blank<K extends EntityKind>(kind: K, called: string): Of<K> {
  const arn = parseArn(called) === undefined ? undefined : called;
  const name = kind === 'oidcProvider' ? afterKind(called) : arn === undefined ? called : nameFromArn(called);
  return makers[kind]({
    ...{ key: keyOf(kind, undefined, called), name, id: undefined, arn, created: undefined, deleted: undefined },
    ...{ tags: new Map(), asOf: { kind: 'read', time: undefined } },
  });
}

/** A provider's name is its whole host and path. */
function afterKind(called: string): string {
  return called.replace(/^arn:[^/]*\//, '');
}

const policies = { inline: new Map(), attached: new Set<string>() } as const;

const makers: Makers = {
  user: (common) => ({
    ...common,
    ...policies,
    kind: 'user',
    path: '/',
    boundary: undefined,
    groups: new Set(),
    credentials: noCredentials,
    unsure: new Set([
      ...(['path', 'tags', 'inline', 'attached', 'boundary', 'groups'] as const),
      ...(['password', 'passwordLastUsed', 'accessKeys', 'mfaDevices'] as const),
      ...(['sshKeys', 'signingCertificates', 'serviceCredentials'] as const),
    ]),
  }),
  group: (common) => ({
    ...common,
    ...policies,
    kind: 'group',
    path: '/',
    unsure: new Set(['path', 'tags', 'inline', 'attached']),
  }),
  role: (common) => ({
    ...common,
    ...policies,
    kind: 'role',
    path: '/',
    boundary: undefined,
    trust: unknownDocument,
    description: '',
    maxSessionDuration: 3600,
    lastUsed: undefined,
    unsure: new Set([
      ...(['path', 'tags', 'inline', 'attached'] as const),
      ...(['boundary', 'trust', 'description', 'maxSessionDuration'] as const),
    ]),
  }),
  policy: (common) => ({
    ...common,
    kind: 'policy',
    path: '/',
    owner: parseArn(common.arn)?.accountId === 'aws' ? 'AWS' : 'account',
    description: '',
    versions: new Map(),
    defaultVersion: undefined,
    highestVersion: 0,
    unsure: new Set(['path', 'tags', 'versions', 'defaultVersion', 'description']),
  }),
  instanceProfile: (common) => ({
    ...common,
    kind: 'instanceProfile',
    path: '/',
    roles: new Set(),
    unsure: new Set(['path', 'tags', 'roles']),
  }),
  samlProvider: (common) => ({
    ...common,
    kind: 'samlProvider',
    metadata: undefined,
    unsure: new Set(['tags', 'metadata']),
  }),
  oidcProvider: (common) => ({
    ...common,
    kind: 'oidcProvider',
    url: common.name,
    clientIds: new Set(),
    thumbprints: new Set(),
    unsure: new Set(['tags', 'clientIds', 'thumbprints']),
  }),
  serverCertificate: (common) => ({
    ...common,
    kind: 'serverCertificate',
    path: '/',
    unsure: new Set(['path', 'tags']),
  }),
  mfaDevice: (common) => ({ ...common, kind: 'mfaDevice', unsure: new Set(['tags']) }),
};
