import type { ChangeAlert } from '../../../alert/alert.ts';
import type { Decision } from '../../../iam/decision/decide.ts';
import type { Found } from '../../../iam/hunt/hunt.ts';
import type { Moment } from '../../../iam/hunt/timeline.ts';
import type { Understood } from './parse.ts';
import type { Question } from './question.ts';

/** What is answered to a refusal. */
export type Answer = Readonly<{
  /** What was understood of the message; undefined where options asked. */
  understood: Understood | undefined;
  question: Question | undefined;
  /** What the history tells; a code where there was nothing to hunt. */
  found:
    | Found
    | Readonly<{
        verdict: 'not explained';
        why: 'elsewhere' | 'not IAM' | 'root' | 'federated user' | 'no principal' | 'a service' | 'another account';
      }>
    | Readonly<{ verdict: 'not explained'; why: 'no history'; now: Decision }>
    | Readonly<{ verdict: 'not understood' }>;
  /** The alert of the change that was found; none where no record tells of it. */
  alert: ChangeAlert | undefined;
  /** What AWS's simulator says of both sides of the change, where it was asked. */
  verified?: string | undefined;
  /** What could not be read or is not known, one sentence each. */
  gaps: readonly string[];
}>;

/** The change that an answer names. */
export function culpritOf({ found }: Pick<Answer, 'found'>): Moment | undefined {
  return 'culprit' in found ? found.culprit.moment : undefined;
}
