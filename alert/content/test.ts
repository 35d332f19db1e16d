import type { TestAlert } from '../alert.ts';
import type { Body } from './content.ts';

/** That this destination is reached, and that nothing has happened. */
export function testBody({ test }: TestAlert): Body {
  const times = [test.time];
  return {
    headline: { code: 'test' },
    points: [{ code: 'only a test' }],
    next: [],
    facts: [
      { code: 'account', id: test.accountId },
      { code: 'time', times },
      { code: 'eventId', id: test.id },
    ],
    times,
    links: [],
    thread: undefined,
  };
}
