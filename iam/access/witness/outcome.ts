/**
 * What can become of the requests of a class, as a set of bits: one for each pair of decisions, before and after,
 * that some circumstances bring about.
 */
export type Outcome = number;

export const neither = 1;
export const onlyBefore = 2;
export const onlyAfter = 4;
export const both = 8;

/** What has happened to access: see docs/decisions/0171. */
export type Effect = 'lost' | 'gained' | 'narrowed' | 'widened' | 'changed';

/** Undefined where nothing differs. */
export function effectOf(outcome: Outcome): Effect | undefined {
  const [loses, gains, keeps] = [onlyBefore, onlyAfter, both].map((bit) => (outcome & bit) !== 0);
  if (loses && gains) return 'changed';
  if (loses) return keeps ? 'narrowed' : 'lost';
  if (gains) return keeps ? 'widened' : 'gained';
  return undefined;
}

/** Whether the decision, before or after, hangs on circumstances. */
export function isConditional(outcome: Outcome): boolean {
  return (outcome & (outcome - 1)) !== 0;
}
