import type { FindingText } from '../../finding-text.ts';

/** Findings about access that is taken away. */
export const denials = {
  'denied-by-budget': {
    title: 'Access denied by a budget',
    why: 'AWS Budgets attached the policy because a budget was overrun; such policies usually deny what costs money.',
    next: 'Look at the budget: to undo this is a decision about money.',
  },
  'everything-denied': {
    title: 'Everything denied',
    why: 'Whoever the policy counts for can no longer use AWS.',
    next: 'Find out whom it is to lock out.',
  },
  'deny-added': {
    title: 'Deny added',
    why: 'What it names fails at once for everybody whom the policy counts for.',
    next: 'Check that no job needs what is denied.',
  },
  'access-removed': {
    title: 'Access removed',
    why: 'What relied on it is refused from now on, unless something else allows the same.',
    next: 'Check what last used it.',
  },
  'administrator-access-removed': {
    title: 'Administrator access removed',
    why: 'The policy allowed everything: whatever relied on it is refused from now on, unless something else allows the same.',
    next: 'Check what last used it, and that somebody else can still administer the account.',
  },
  'guard-lifted': {
    title: 'Guarding policy lifted',
    why: 'The policy denied something, as its text or its name says: without it, what it held back may be allowed again.',
    next: 'Look at what the policy denied, and whether something else denies the same.',
  },
  'lock-lifted': {
    title: 'Lock lifted',
    why: 'The policy denied everything: whoever it held back can use again all that their other policies allow.',
    next: 'Ask why the lock was put on, and whether that is settled.',
  },
  'conditional-deny-added': {
    title: 'Deny added under a condition',
    why: 'Where the condition is met, what it names fails for everybody whom the policy counts for.',
    next: 'Check that no job meets the condition.',
  },
  'unread-deny-added': {
    title: 'Deny added that could not be read in full',
    why: 'What it denies, or when, is not known in full: whatever it denies fails for everybody whom the policy counts for.',
    next: 'Read the policy itself, and check that no job needs what is denied.',
  },
  'policy-not-readable': {
    title: 'Policy not understood in full',
    why: 'What is not understood may allow anything, or deny it.',
    next: 'Read the policy itself.',
  },
} as const satisfies Readonly<Record<string, FindingText>>;
