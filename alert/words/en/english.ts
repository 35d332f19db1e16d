import type { Words } from '../words.ts';
import { sayAccess } from './access.ts';
import { sayAdvice } from './advice.ts';
import { sayFact } from './fact.ts';
import { sayFault } from './fault.ts';
import { sayHeadline } from './headline.ts';
import { joints } from './joints.ts';
import { labels } from './labels.ts';
import { sayPoint } from './point.ts';

/** English. */
export const english: Words = {
  headline: sayHeadline,
  point: sayPoint,
  advice: sayAdvice,
  access: sayAccess,
  fact: sayFact,
  labels,
  commandsTooLong: 'too long to show here; the e-mail holds it.',
  joints,
  fault: sayFault,
};
