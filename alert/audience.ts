import type { BreakRisk, Security } from '../iam/measures.ts';

/**
 * Which alerts are for a destination: those of its accounts that reach one of its floors, whichever. What is
 * left out excludes nothing; without any floor every alert is for it. Why: docs/decisions/0040.
 */
export type Audience = FilteredAudience &
  Readonly<{
    /** Organisational units: the accounts in them, and in the units within. Why: docs/decisions/0220. */
    units?: readonly string[];
    /** Tags of accounts, all of which an account has to have. */
    tags?: Readonly<Record<string, string>>;
  }>;

/** What SNS can filter by, too: what stands in an alert itself. */
export type FilteredAudience = Readonly<{
  /** The least security that lets an alert in. */
  security?: Security;
  /** The least break risk that lets an alert in. */
  breakRisk?: BreakRisk;
  /** Account numbers. */
  accounts?: readonly string[];
}>;

/** The values of a scale from a floor upward, the floor included. */
export function fromFloor<T>(scale: readonly T[], floor: T): readonly T[] {
  return scale.slice(scale.indexOf(floor));
}
