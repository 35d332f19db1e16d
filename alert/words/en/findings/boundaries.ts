import type { FindingText } from '../../finding-text.ts';

/** Findings about permissions boundaries. */
export const boundaries = {
  'permissions-boundary-removed': {
    title: 'Permissions boundary removed',
    why: 'The boundary was there to hold the policies in: what they allow beyond it now counts.',
    next: 'Look at what the policies allow, and set the boundary again if nobody meant to lift it.',
  },
  'permissions-boundary-unlimited': {
    title: 'Permissions boundary set that limits nothing',
    why: 'A boundary that allows everything replaces the one before it and holds nothing in.',
    next: 'Set the boundary that belongs there.',
  },
  'permissions-boundary-set': {
    title: 'Permissions boundary set',
    why: 'What the policies allow beyond the boundary is refused from now on, and a boundary that was there before is gone.',
    next: 'Compare what the boundary allows with what is in use.',
  },
} as const satisfies Readonly<Record<string, FindingText>>;
