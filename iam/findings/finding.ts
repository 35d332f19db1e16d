import type { Change } from '../change.ts';
import type { Outcome } from '../cloudtrail/outcome.ts';
import type { Measures } from '../measures.ts';

/** A worry about a change, as an alert carries it. */
export type Finding = Readonly<{
  /** Never changes: readers filter by it, and the machine body holds it. */
  name: string;
  /** The change measures at least this; a finding never lowers a measure. */
  raises: Partial<Measures>;
  /** Set where simply taking the change back would be wrong: `en.next` says what comes first. */
  noUndo?: true;
  /** Set where the action's own words say as much: a reader is not told twice, a program still gets the name. */
  saidByAction?: true;
  /** Set where the finding knows a policy by its name: then it is not unknown what the policy allows. */
  knowsPolicy?: true;
  /** Set where the action's own reason says what follows for this reader: then both are told. */
  keepsWhy?: true;
  en: FindingText;
}>;

/** The words of a finding in one language. */
export type FindingText = Readonly<{
  /** A short noun phrase, without a full stop. */
  title: string;
  /** One sentence that says more than the headline of the change. */
  why: string;
  /** What to do, one sentence. */
  next?: string;
}>;

/** A finding and what raises it. Adding a worry is adding a file with one of these, and a line in `findings.ts`. */
export type FindingRule = Finding &
  Readonly<{
    /** The outcomes that it speaks of; a call that succeeded, where nothing is said. */
    outcome?: Outcome['kind'] | 'any';
    /** More general findings that it says already. */
    silences?: readonly string[];
    appliesTo(change: Change): boolean;
  }>;
