import { isRead, setOf } from '../state/access/policy-set-of.ts';
import type { PolicySources } from '../state/access/sources.ts';
import { sourcesOf } from '../state/access/sources.ts';
import type { Key, ManagedPolicy, Role, User } from '../state/entities.ts';
import { entityCalled, lives, withEntity } from '../state/look-up.ts';
import type { State } from '../state/state.ts';
import type { Asked } from './asked.ts';
import { contextOf } from './context-of.ts';
import { type Answer, type Decision, decide } from './decide.ts';
import { trustOf } from './trust.ts';

/** What is not known of a state, beside what the state itself marks as unsure. */
export type Open = Readonly<{
  /** Inline policies that a holder may have had, by name. */
  inline: ReadonlyMap<Key, readonly string[]>;
  /** Versions of which any may have been in force. */
  defaults: ReadonlyMap<Key, readonly string[]>;
  /** Tags whose values are not known, by their keys in lower case. */
  tags: ReadonlyMap<Key, ReadonlySet<string>>;
  /** What a policy whose text is not known may do. A guess at what happened leaves out that it denies. */
  unread: 'allow or deny' | 'allow';
}>;

export const nothingOpen: Open = {
  ...{ inline: new Map(), defaults: new Map(), tags: new Map() },
  unread: 'allow or deny',
};

/** What a user's or role's policies say to a request in a state; for `sts:AssumeRole` the role's trust policy, too. */
export function decisionIn(state: State, principal: User | Role, asked: Asked, open: Open = nothingOpen): Decision {
  const decision = decisionWith(state, principal, asked, open);
  const others = otherVersions(state, principal, open).map(
    (other) => decisionWith(other, principal, asked, open).answer,
  );
  return others.every((answer) => answer === decision.answer) ? decision : { ...decision, answer: 'depends' };
}

function decisionWith(state: State, principal: User | Role, asked: Asked, open: Open): Decision {
  const sources = sourcesOf(state, principal);
  const context = contextOf(principal, state.account.id, asked, open.tags.get(principal.key));
  const missing = missingIn(sources);
  const unread = {
    mayDeny: open.unread === 'allow or deny' && missing.length > 0,
    policies: [...missing, ...unheld(sources), ...openIn(principal, open)],
    boundary: sources.boundary !== undefined && !isRead(sources.boundary),
  };
  const decision = decide(setOf(sources), unread, asked, context);
  const role = roleToAssume(state, asked);
  if (role === undefined) return decision;
  return { ...decision, answer: withTrust(decision, trustOf(role, principal, state.account.id, asked, context)) };
}

function missingIn({ policies }: PolicySources): readonly string[] {
  return [...new Set(policies.filter((source) => !isRead(source)).map(({ name }) => name))];
}

/** A boundary that nobody saw is not assumed: most have none. */
function unheld({ unsure }: PolicySources): readonly string[] {
  return unsure.some((what) => what !== 'boundary') ? ['policies that are not in the state'] : [];
}

function openIn(principal: User | Role, { inline }: Open): readonly string[] {
  const holders = principal.kind === 'user' ? [principal.key, ...principal.groups] : [principal.key];
  return holders.flatMap((key) => inline.get(key) ?? []);
}

/** The state once more for each other version that may have been in force. */
function otherVersions(state: State, principal: User | Role, { defaults }: Open): readonly State[] {
  if (defaults.size === 0) return [];
  const { policies: own, boundary } = sourcesOf(state, principal);
  const all = boundary === undefined ? own : [...own, boundary];
  const called = all.flatMap((source) => (source.kind === 'managed' ? source.called : []));
  const policies = called.map((arn) => entityCalled(state, 'policy', arn)).filter((one) => one?.kind === 'policy');
  return policies.flatMap((policy) =>
    versionsOf(policy, defaults).map((version) => withDefault(state, policy, version)),
  );
}

function versionsOf(policy: ManagedPolicy, defaults: Open['defaults']): readonly string[] {
  return (defaults.get(policy.key) ?? []).filter((version) => version !== policy.defaultVersion);
}

function withDefault(state: State, policy: ManagedPolicy, defaultVersion: string): State {
  return withEntity(state, { ...policy, defaultVersion });
}

function roleToAssume(state: State, { action, resource }: Asked): Role | undefined {
  if (action.toLowerCase() !== 'sts:assumerole' || resource === undefined) return undefined;
  const [, account, name] = /^arn:[\w-]+:iam::(\d{12}):role\/(?:.*\/)?([^/]+)$/.exec(resource) ?? [];
  if (name === undefined || (state.account.id !== undefined && account !== state.account.id)) return undefined;
  const found = entityCalled(state, 'role', name);
  return found?.kind === 'role' && lives(found) ? found : undefined;
}

function withTrust(decision: Decision, { named, account, denied }: ReturnType<typeof trustOf>): Answer {
  if (denied === 'yes' || decision.denials.some(({ fit }) => fit === 'yes')) return 'refused';
  const isLimited = decision.isBounded && decision.ceilings.length === 0;
  if (named === 'yes' && !isLimited && denied === 'no' && decision.denials.length === 0) return 'allowed';
  if (named === 'no' && (account === 'no' || decision.answer === 'refused')) return 'refused';
  return named === 'no' && account === 'yes' && denied === 'no' ? decision.answer : 'depends';
}
