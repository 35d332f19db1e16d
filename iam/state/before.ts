/** What is known of the state before a change: nothing, as long as no state is kept; and why. */
export type Before = Readonly<{ kind: 'unknown'; reason: 'not kept' | 'could not be read' }>;

export const notKept: Before = { kind: 'unknown', reason: 'not kept' };
