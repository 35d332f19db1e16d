import type { Action } from './actions/action.ts';
import type { Thing } from './actions/thing.ts';
import type { ThingKind } from './actions/things.ts';
import type { CloudTrailRecord } from './cloudtrail/record.ts';
import type { PolicyText } from './policy/document.ts';

/** A record explained: what was done to what. `explain` makes it. */
export type Change = Readonly<{
  record: CloudTrailRecord;
  /** The catalogue's entry with its variant applied; undefined for an action that we do not know. */
  action: Action | undefined;
  target: Thing;
  /** Everything that the action's sentence can name. */
  things: Readonly<Partial<Record<ThingKind, Thing>>>;
  /** `the alerter`: it changes the alerter itself, or the trail that feeds it. */
  concerns: 'the account' | 'the alerter';
  /** The policy document that the call brought, and whether it grants access or trust. */
  document: Readonly<{ kind: 'permissions' | 'trust'; text: PolicyText }> | undefined;
  /** The command that takes the change back, ready for a shell, where the record alone tells it. */
  undo: string | undefined;
}>;
