import type { PolicyText } from '../../policy/document.ts';
import { type Document, policyTextOf, unknownDocument } from '../document.ts';
import type { Group, Holder, ManagedPolicy, Role, User } from '../entities.ts';
import { entityCalled, lives } from '../look-up.ts';
import type { State } from '../state.ts';

/** A policy that a principal has, by itself or through a group. */
export type PolicySource = Readonly<{
  kind: 'inline' | 'managed';
  /** As a reader knows it: without the path, and of a managed one without the account. */
  name: string;
  /** By what it is found again in another state: of a managed policy the ARN. */
  called: string;
  group: Group | undefined;
  text: PolicyText;
  /** Of a managed policy the version in force, where it is known. */
  version: string | undefined;
}>;

/** Of what the state may not hold all there is. */
export type Unsure = 'inline' | 'attached' | 'groups' | 'boundary';

export type PolicySources = Readonly<{
  policies: readonly PolicySource[];
  boundary: PolicySource | undefined;
  unsure: readonly Unsure[];
}>;

export const noSources: PolicySources = { policies: [], boundary: undefined, unsure: [] };

/** All policies that count for a user or a role. One that is gone has none. */
export function sourcesOf(state: State, principal: User | Role): PolicySources {
  if (!lives(principal)) return noSources;
  const groups = principal.kind === 'user' ? groupsOf(state, principal) : { known: [], unsure: false };
  const holders: readonly Holder[] = [principal, ...groups.known];
  const isUnsure = (what: 'inline' | 'attached') => holders.some((holder) => holder.unsure.has(what));
  return {
    policies: holders.flatMap((holder) => policiesOf(state, holder)),
    boundary: principal.boundary === undefined ? undefined : managed(state, principal.boundary, undefined),
    unsure: [
      ...(isUnsure('inline') ? (['inline'] as const) : []),
      ...(isUnsure('attached') ? (['attached'] as const) : []),
      ...(groups.unsure ? (['groups'] as const) : []),
      ...(principal.unsure.has('boundary') ? (['boundary'] as const) : []),
    ],
  };
}

function groupsOf(state: State, { groups, unsure }: User): Readonly<{ known: readonly Group[]; unsure: boolean }> {
  const all = [...groups].map((key) => state.entities.get(key));
  const known = all.filter((one) => one?.kind === 'group').filter(lives);
  return { known, unsure: unsure.has('groups') || all.some((one) => one === undefined) };
}

function policiesOf(state: State, holder: Holder): readonly PolicySource[] {
  const group = holder.kind === 'group' ? holder : undefined;
  return [
    ...[...holder.inline].map(([name, document]) => inline(name, document, group)),
    ...[...holder.attached].flatMap((arn) => managed(state, arn, group) ?? []),
  ];
}

function inline(name: string, document: Document, group: Group | undefined): PolicySource {
  return { kind: 'inline', name, called: name, group, text: policyTextOf(document), version: undefined };
}

/** Undefined where the policy was deleted: IAM deletes none that is attached. */
function managed(state: State, arn: string, group: Group | undefined): PolicySource | undefined {
  const found = entityCalled(state, 'policy', arn);
  const policy = found?.kind === 'policy' ? found : undefined;
  if (policy?.deleted !== undefined) return undefined;
  const name = policy?.name ?? arn.slice(arn.lastIndexOf('/') + 1);
  return {
    kind: 'managed',
    name,
    called: arn,
    group,
    text: policyTextOf(inForce(policy)),
    version: policy?.defaultVersion,
  };
}

/** The text that counts: that of the default version. */
export function inForce(policy: ManagedPolicy | undefined): Document {
  if (policy?.defaultVersion === undefined || policy.unsure.has('defaultVersion')) return unknownDocument;
  return policy.versions.get(policy.defaultVersion) ?? unknownDocument;
}

/** Whether two sets of policies say the same. */
export function isSamePolicies(one: PolicySources, other: PolicySources): boolean {
  const both = (some: PolicySources, others: PolicySources) =>
    some.policies.every((policy) => others.policies.some((another) => isSamePolicy(policy, another)));
  return both(one, other) && both(other, one) && isSameBoundary(one, other);
}

/** A boundary that nobody knows is not the same as none. */
function isSameBoundary({ boundary: one, ...was }: PolicySources, { boundary: other, ...is }: PolicySources): boolean {
  if (was.unsure.includes('boundary') !== is.unsure.includes('boundary')) return false;
  return one === undefined || other === undefined ? one === other : isSamePolicy(one, other);
}

/** Of two versions whose texts are not known nothing shows that they are alike. */
export function isSamePolicy(one: PolicySource, other: PolicySource): boolean {
  if (!isSamePlace(one, other)) return false;
  if (one.text.kind === 'unparseable' && one.version !== other.version) return false;
  return one.text === other.text || JSON.stringify(one.text) === JSON.stringify(other.text);
}

/** Whether it is the same policy of the same holder, whatever it says. */
export function isSamePlace(one: PolicySource, other: PolicySource): boolean {
  return one.kind === other.kind && one.called === other.called && one.group?.key === other.group?.key;
}
