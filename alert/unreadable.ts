import type { UnreadableAlert } from './alert.ts';

/** The alert of an event that holds no record. */
export function unreadable(id: string, error: unknown, text: string): UnreadableAlert {
  const reason = error instanceof Error ? error.message : String(error);
  return { kind: 'unreadable', id, measures: { security: 'medium', breakRisk: 'none' }, reason, excerpt: text };
}

/** The alert of an event that this version fails to understand. It may be anything, so it may break something. */
export function faultOfOurs(step: 'read' | 'explain', id: string, fault: unknown, text: string): UnreadableAlert {
  const reason = `This version failed to ${step} it.`;
  return {
    kind: 'unreadable',
    id,
    measures: { security: 'medium', breakRisk: 'possible' },
    reason,
    excerpt: text,
    fault,
  };
}
