import type { Change } from '../change.ts';
import type { Outcome } from '../cloudtrail/outcome.ts';
import type { Measures } from '../measures.ts';
import type { FindingName } from './finding-name.ts';

/** Something dangerous in a change, as an alert carries it. Its words stand in each language under its name. */
export type Finding = Readonly<{
  /** Never changes: readers filter by it, and the machine body holds it. */
  name: FindingName;
  /** The change measures at least this; a finding never lowers a measure. */
  raises: Partial<Measures>;
  /** Set where simply taking the change back would be wrong: its words say what comes first. */
  noUndo?: true;
  /** Set where the action's own words say as much: a reader does not read it twice, a program still gets the name. */
  saidByAction?: true;
  /** Set where the finding knows a policy by its name: then the alert does not say that what the policy allows is unknown. */
  knowsPolicy?: true;
  /** Set where the action's own reason says what follows for this reader: then the alert says both, unless another finding does. */
  keepsWhy?: true;
}>;

/**
 * A finding and what raises it. Adding a finding is adding a file with one of these, its name in `finding-name.ts` and a line in `findings.ts`; the compiler then asks each language for its words.
 * Why: docs/decisions/0030.
 */
export type FindingRule = Finding &
  Readonly<{
    /** The outcome of the calls that it is about; `succeeded` where it is left out. */
    outcome?: Outcome['kind'] | 'any';
    /** More general findings that it says already. */
    silences?: readonly FindingName[];
    appliesTo(change: Change): boolean;
  }>;
