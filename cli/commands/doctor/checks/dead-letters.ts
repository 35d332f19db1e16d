import type { Check } from '../check.ts';
import { type Trouble, wellUnless } from '../outcome.ts';

export const deadLetters: Check = {
  name: 'dead letters',
  check: async ({ queue, triggerQueue, region }) => {
    const undelivered = await queue('DeadLetterQueueUrl');
    const notHandedOver = await queue('RuleDeadLetterQueueUrl');
    const elsewhere = await triggerQueue('RuleDeadLetterQueueUrl');
    const troubles = [
      ...lying(undelivered?.messages, 'of what some destination did not take in ten hours', moveBack),
      ...lying(notHandedOver?.messages, 'of what EventBridge could not hand over', moveBack),
      ...lying(elsewhere?.messages, `of what EventBridge could not hand over to ${region}`, fromHistory),
    ];
    return wellUnless(troubles, 'There are none.');
  },
};

const moveBack = { todo: 'move them back', mend: ['whodunit redrive'] };

/** No role of ours may take them out of that queue; the event history has the same events. */
const fromHistory = { todo: 'have them told from the event history', mend: ['whodunit replay --since 7d --dry-run'] };

function lying(messages = 0, ofWhat: string, { todo, mend }: typeof moveBack): readonly Trouble[] {
  if (messages === 0) return [];
  const there = messages === 1 ? 'There is 1 dead letter' : `There are ${messages} dead letters`;
  const what = `${there} ${ofWhat}, kept for a week or more. Mend the cause, which stands above or in the log of the function, then ${todo}.`;
  return [{ what, mend }];
}
