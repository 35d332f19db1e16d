import type { Check } from '../check.ts';
import { type Trouble, wellUnless } from '../outcome.ts';

export const deadLetters: Check = {
  name: 'dead letters',
  check: async ({ queue }) => {
    const troubles: Trouble[] = [];
    for (const [output, why] of queues) {
      const messages = (await queue(output))?.messages ?? 0;
      const [are, they] = messages === 1 ? ['is 1 dead letter', 'It is'] : [`are ${messages} dead letters`, 'They are'];
      if (messages > 0)
        troubles.push({
          what: `There ${are} of what ${why}. ${they} kept for a week or more. Mend the cause, which stands above or in the log of the function, then move them back.`,
          mend: ['whodunit redrive'],
        });
    }
    return wellUnless(troubles, 'There are none.');
  },
};

const queues = [
  ['DeadLetterQueueUrl', 'some destination did not take in ten hours'],
  ['RuleDeadLetterQueueUrl', 'EventBridge could not hand over'],
] as const;
