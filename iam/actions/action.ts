import type { BreakRisk, Security } from '../measures.ts';
import type { Condition } from './condition.ts';
import type { ThingKind } from './things.ts';

/** What we know about one IAM API action. Adding an action is adding one of these. */
export type Action = Readonly<{
  /** The thing that the action changes: what a reader looks for first. */
  target: ThingKind;
  category: Category;
  /** The baseline measures, for a change of which nothing else is known. */
  security: Security;
  breakRisk: BreakRisk;
  /** What a call means that names no user: the caller, or (for most actions) nothing known. */
  withoutUser?: 'caller';
  /** Where the request (or only the response) holds a policy document, and whom that document speaks about. */
  document?: Readonly<{ in?: 'response'; field: string; kind: 'permissions' | 'trust' }>;
  /** What a record of it says that a reader wants to know, where it is no policy document. */
  tells?: 'password rules' | 'boundary and tags';
  /**
   * The AWS CLI command that takes the change back, without `aws iam `: `{path}` is a member of the
   * request, or else of the response (`{accessKey.accessKeyId}`), and `{userName}` the caller's where
   * `withoutUser` says so. Only where it restores what was there before; not offered where a member is missing.
   */
  undo?: string;
  /** The service of that command where it is not `iam`; it is then given the region of the record, too. */
  cli?: string;
  /** What the action means instead in some records; the first whose condition holds counts. */
  variants?: readonly Variant[];
  en: ActionText;
}>;

/** The words of an action in one language. `{role}` stands for a thing: “role `billing-export`”. */
export type ActionText = Readonly<{
  /** The sentence's verb, for an attempt (“tried to *detach*”) and for a fact (“*detached*”). */
  verb: string;
  past: string;
  /** The rest of the sentence: “{policy} from {role}”. */
  object: string;
  /** Why it matters, one sentence for a reader who does not know IAM. */
  why: string;
  /** What the record cannot tell, where a reader would expect to be told. */
  unknown?: string;
  /** Why there is no way back, or what else to do, where there is no undo command. */
  noUndo?: string;
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

/** A case of an action that reads differently: a key deactivated, not activated. */
export type Variant = Readonly<{ when: Condition; en?: Partial<ActionText> }> &
  Partial<Omit<Action, 'variants' | 'en'>>;

/** Entries of the catalogue, by the event names that CloudTrail records. */
export type Actions = Readonly<Record<string, Action>>;
