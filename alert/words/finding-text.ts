/** The words of a finding in one language. */
export type FindingText = Readonly<{
  /** A short noun phrase, without a full stop. */
  title: string;
  /** One sentence that says more than the headline of the change. */
  why: string;
  /** What to do, one sentence. */
  next: string;
}>;
