import type { BreakRisk, Security } from '../measures.ts';
import type { Condition } from './condition.ts';
import type { ResourceKind } from './resources.ts';
import type { ValueKind } from './values.ts';

/** What we know about one API action. Adding an action is adding one of these; the compiler then asks each language for its words. */
export type Action = Readonly<{
  /** The resource that the action changes: a reader looks for it first. */
  target: ResourceKind;
  /** What a sentence about the action can name, out of its record. The target may be among it. */
  names: readonly (ResourceKind | ValueKind)[];
  category: Category;
  /** The baseline measures, for a change of which nothing else is known. */
  security: Security;
  breakRisk: BreakRisk;
  /** What a call means that names no user: the caller, or (for most actions) nothing known. */
  withoutUser?: 'caller';
  /** Where the request (or only the response) holds a policy document, and whom that document speaks about. */
  document?: Readonly<{ in?: 'response'; field: string; kind: 'permissions' | 'trust' }>;
  /** What else of its record a reader wants to know, where it is no policy document. */
  details?: 'password rules' | 'boundary and tags';
  /** Set where the record leaves open what a reader would expect to learn: the words of the action say what. */
  leavesOpen?: true;
  /**
   * The AWS CLI command that takes the change back, without `aws iam `: `{path}` is a member of the
   * request, or else of the response (`{accessKey.accessKeyId}`), and `{userName}` the caller's where
   * `withoutUser` says so. Only where it restores what was there before; not offered where a member is missing.
   * Without a command, the words of the action say why there is none, or what else to do.
   */
  undo?: string;
  /** The same where the record leaves open whether something stood there before: it takes back what is new. */
  undoIfNew?: string;
  /** The command that shows what stands there now, where the way back needs more than the record holds. */
  look?: string;
  /** The service of that command where it is not `iam`; it is then given the region of the record, too. */
  cli?: string;
  /** What the action means instead in some records; the first whose condition holds counts. */
  variants?: readonly Variant[];
}>;

export type Category =
  | 'grants-access'
  | 'removes-access'
  | 'trust'
  | 'federation'
  | 'credentials'
  | 'identity'
  | 'policy-text'
  | 'account-settings'
  | 'certificates'
  | 'tags'
  | 'alerting';

/** A case of an action that means something else and reads differently: an access key is deactivated, not activated. */
export type Variant = Readonly<{
  /** Its words stand under `<action>.<name>`. */
  name: string;
  when: Condition;
  /** Set where the command of the action would not take this change back. */
  noUndo?: true;
}> &
  Partial<Omit<Action, 'variants'>>;

/** Entries of the catalogue, by the event names that CloudTrail records. */
export type Actions = Readonly<Record<string, Action>>;
