import type { Advice } from '../../content/next.ts';
import { ours, type Phrase } from '../../phrase.ts';
import { actionTexts } from './actions/texts.ts';
import { findingTexts } from './findings/texts.ts';

/** What to do in words, where no command does it. */
export function sayAdvice(advice: Advice): Phrase {
  return ours(textOf(advice));
}

function textOf(advice: Advice): string {
  switch (advice.code) {
    case 'of a finding':
      return findingTexts[advice.finding].next;
    case 'no way back':
      return actionTexts[advice.action].noUndo ?? '';
    case 'change the permission set':
      return 'Only IAM Identity Center may change this role: change its permission set there.';
    case 'only its service may':
      return 'Only the service of this role may change it.';
    case 'look into the event history':
      return 'in the CloudTrail event history of the account, around the time of this message.';
    case 'look into the log':
      return 'Look for “not delivered” in the log of the function: it says why. docs/operations.md says what to do, also about dead letters.';
  }
}
