import { locate } from '../../actions/locate.ts';
import type { ResourceKind } from '../../actions/resources.ts';
import type { CloudTrailRecord } from '../../cloudtrail/record.ts';
import { knownAction } from '../../known-action.ts';
import type { Account } from '../account.ts';
import { blank } from '../blank.ts';
import type { Entity, EntityKind, Key } from '../entities.ts';
import { entityCalled } from '../look-up.ts';
import type { State } from '../state.ts';

/** A call that succeeded, and the state that it met. */
export type Call = Readonly<{ state: State; record: CloudTrailRecord }>;

/** What a call did to one entity; `before` has what the success of the call proves of the time before. */
export type Edit = Readonly<{ before: Entity | undefined; after: Entity }>;

/**
 * What a call did. `touched` beside what it edits: the policy that was attached. `past`: what the state has of a
 * time after a creation, which is then not applied.
 */
export type Effect = Readonly<{
  edits?: readonly (Edit | undefined)[];
  past?: Entity;
  touched?: readonly (Key | undefined)[];
  account?: Readonly<{ before: Account; after: Account }>;
}>;

/** What an action does to a state. */
export type Applier = (call: Call) => Effect;

type Of<K extends EntityKind> = Extract<Entity, { kind: K }>;

/** The entity that a call names, as the state has it, or as one of which nothing is known; undefined where it names none. */
export function named<K extends EntityKind>(kind: K, call: Call): Of<K> | undefined {
  const called = calledIn(kind, call);
  return called === undefined ? undefined : entityNamed(kind, called, call);
}

export function entityNamed<K extends EntityKind>(kind: K, called: string, { state, record }: Call): Of<K> {
  const found = entityCalled(state, kind, called, record.time);
  return found !== undefined && isOf(kind, found) && !isLongGone(found, record) ? found : blank(kind, called);
}

/** Whoever calls it by its name after its deletion means another one, of which nothing is known. */
function isLongGone({ deleted }: Entity, { time }: CloudTrailRecord): boolean {
  return deleted !== undefined && time !== undefined && time > deleted;
}

function isOf<K extends EntityKind>(kind: K, entity: Entity): entity is Of<K> {
  return entity.kind === kind;
}

/** By what requests name an entity of a kind: its ARN or its name. */
export function calledIn(kind: EntityKind, { record, state }: Call): string | undefined {
  const { name, arn } = locate(kind, record, knownAction(record)?.withoutUser);
  if (kind !== 'policy' && kind !== 'samlProvider' && kind !== 'oidcProvider') return name;
  return arn ?? (name === undefined ? undefined : arnFor(kind, name, { ...state.account, id: record.accountId }));
}

/** The ARN of what lies at the root of the account's paths. */
export function arnFor(
  kind: EntityKind,
  name: string,
  { partition, id }: Pick<Account, 'partition' | 'id'>,
  path = '/',
): string {
  return `arn:${partition}:iam::${id ?? ''}:${arnNames[kind]}${path}${name}`;
}

const arnNames: Readonly<Record<EntityKind, string>> = {
  user: 'user',
  group: 'group',
  role: 'role',
  policy: 'policy',
  instanceProfile: 'instance-profile',
  samlProvider: 'saml-provider',
  oidcProvider: 'oidc-provider',
  serverCertificate: 'server-certificate',
  mfaDevice: 'mfa',
};

/** What a call names of another kind than the entity that it edits. */
export function nameIn(kind: ResourceKind, { record }: Call): string | undefined {
  return locate(kind, record, knownAction(record)?.withoutUser).name;
}

/** An edit of what a call names: the entity as it was proved to be, and as it is after. */
export function editOf<K extends EntityKind>(
  kind: K,
  call: Call,
  edit: (entity: Of<K>) => Readonly<{ before: Of<K>; after: Of<K> }>,
): Edit | undefined {
  const entity = named(kind, call);
  return entity === undefined ? undefined : edit(entity);
}
