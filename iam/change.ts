import type { Resource } from './actions/resource.ts';
import type { ResourceKind } from './actions/resources.ts';
import type { Value } from './actions/value.ts';
import type { ValueKind } from './actions/values.ts';
import type { CloudTrailRecord } from './cloudtrail/record.ts';
import type { KnownAction } from './known-action.ts';
import type { PolicyText } from './policy/document.ts';
import type { Before } from './state/before.ts';

/** A record explained: what was done to what. `explain` makes it. */
export type Change = Readonly<{
  record: CloudTrailRecord;
  /** Undefined for an action that is not in the catalogue. */
  action: KnownAction | undefined;
  target: Resource;
  /** The resources that the action's sentence can name, the target always among them where the action is known. */
  resources: Readonly<Partial<Record<ResourceKind, Resource>>>;
  /** The values that the action's sentence can name: a new name, tags. */
  values: Readonly<Partial<Record<ValueKind, Value>>>;
  /** `the alerter`: it changes the alerter itself, or the trail that feeds it. */
  affects: 'the account' | 'the alerter';
  /** Other accounts that the operator knows, by their numbers. */
  knownAccounts: readonly string[];
  /** The policy document that the call brought, and whether it grants access or trust. */
  document: Readonly<{ kind: 'permissions' | 'trust'; text: PolicyText }> | undefined;
  /** What is known of the state that the change met. */
  before: Before;
}>;
