import type { Decision, Fitting } from '../decision/decide.ts';

/** Whether of two decisions that both hang on what is not known, the later lets through less. */
export function isLoss(before: Decision | undefined, after: Decision | undefined): boolean {
  if (before?.answer !== 'depends' || after?.answer !== 'depends') return false;
  return (
    isMissingIn(after.grants, before.grants) ||
    isMissingIn(before.denials, after.denials) ||
    isMissingIn(after.ceilings, before.ceilings) ||
    (after.isBounded && !before.isBounded) ||
    before.unread.some((policy) => !after.unread.includes(policy))
  );
}

function isMissingIn(some: readonly Fitting[], others: readonly Fitting[]): boolean {
  return others.some(({ id }) => !some.some((one) => one.id === id));
}
