import type { Level } from '../content/measures.ts';

/** The coloured mark before a headline. It only adds: the measures say the same in words. */
export const marks: Readonly<Record<Level, string>> = { critical: '🔴', high: '🟠', medium: '🟡', low: '⚪' };
