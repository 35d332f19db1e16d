import type { NamesIn, VariantOf } from '../../iam/action-name.ts';
import type { Actions } from '../../iam/actions/action.ts';

/** The words of an action, or of a variant of one, in one language: see docs/decisions/0026-words-by-language.md. */
export type ActionText = Readonly<{
  /** What somebody did: “detached {policy} from {role}”. Whoever it was is named before it. */
  headline: Sentence;
  /** The same where the target has just been named, as in a line of a digest: “detached {policy}”. */
  line: Sentence;
  /** The headline where the root user acts on what is its own, and is named already: “deleted {accessKey} of its own”. */
  ofItself?: Sentence;
  /** Why it matters, one sentence for a reader who does not know IAM. */
  why: string;
  /** What the record cannot tell, where a reader would expect to be told. */
  unknown?: string;
  /** Why there is no way back, or what else to do, where there is no command. */
  noUndo?: string;
}>;

/** One sentence as a fact (“detached {policy}”) and as an attempt (“tried to detach {policy}”). `{policy}` stands for a resource or a value. */
export type Sentence = Readonly<{ done: string; tried: string }>;

/** The words that entries of the catalogue ask for: those of each entry and of each of its variants. */
export type TextsOf<A extends Actions> = { readonly [Name in NamesIn<A>]: TextOf<EntryOf<A, Name>, CaseOf<A, Name>> };

type TextOf<Entry, Case> = ActionText & LeftOpen<Entry, Case> & WayBack<Entry, Case>;

/** What a record leaves open has to be said. */
type LeftOpen<Entry, Case> = Entry extends { leavesOpen: true }
  ? Open
  : Case extends { leavesOpen: true }
    ? Open
    : Readonly<{ unknown?: never }>;
type Open = Readonly<{ unknown: string }>;

/** Where no command takes a change back, there has to be a reason, and nowhere else. */
type WayBack<Entry, Case> = Case extends { undo: string }
  ? ByCommand
  : Case extends { noUndo: true }
    ? ByHand
    : Entry extends { undo: string }
      ? ByCommand
      : ByHand;
type ByCommand = Readonly<{ noUndo?: never }>;
type ByHand = Readonly<{ noUndo: string }>;

type EntryOf<A, Name> = Name extends keyof A
  ? A[Name]
  : Name extends `${infer Entry}.${string}`
    ? A[Entry & keyof A]
    : never;

type CaseOf<A, Name> = Name extends keyof A
  ? unknown
  : Name extends `${infer Entry}.${infer Case}`
    ? Extract<VariantOf<A[Entry & keyof A]>, { name: Case }>
    : never;
