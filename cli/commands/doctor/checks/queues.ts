import type { QueueSeen } from '../../../deployment/queue.ts';
import type { Check } from '../check.ts';
import { deployAgain } from '../mend.ts';
import { type Trouble, wellUnless } from '../outcome.ts';
import { handsOn } from '../own-rules.ts';
import { isGuarded, letsSend } from '../queue-policy.ts';
import type { Services } from '../services.ts';

/** Whether the queues are there, the rules may fill the alert queue, and nobody else may. */
export const queues: Check = {
  name: 'queues',
  check: async (services) => {
    const { outputs } = await services.stack();
    const troubles: Trouble[] = [];
    for (const output of names.filter((name) => outputs[name] !== undefined)) {
      const found = await services.queue(output);
      troubles.push(...(found === undefined ? [gone(output, outputs[output] ?? '')] : guardTrouble(output, found)));
      if (found !== undefined && output === 'AlertQueueUrl') troubles.push(...(await ruleTroubles(found, services)));
    }
    return wellUnless(troubles, 'The queues are there, open to the rules and to nobody else.');
  },
};

const names = ['AlertQueueUrl', 'SlackQueueUrl', 'DeadLetterQueueUrl', 'RuleDeadLetterQueueUrl'];

function gone(output: string, url: string): Trouble {
  const name = url.split('/').at(-1) ?? url;
  return { what: `The queue ${name} (${output}) is gone: what should go into it is lost.`, mend: [deployAgain] };
}

function guardTrouble(output: string, { policy }: QueueSeen): readonly Trouble[] {
  if (isGuarded(policy)) return [];
  const what = `The policy of the queue of ${output} keeps nobody in the account out: whoever may use SQS can forge or take away alerts.`;
  return [{ what, mend: [deployAgain] }];
}

async function ruleTroubles({ policy }: QueueSeen, { rules, region }: Services): Promise<readonly Trouble[]> {
  return (await rules())
    .filter((rule) => rule.region === region && rule.state !== 'gone' && handsOn(rule) && !letsSend(policy, rule.arn))
    .map(({ name }) => ({
      what: `The policy of the alert queue does not let the rule ${name} in: its events end as dead letters.`,
      mend: [deployAgain, 'whodunit redrive'],
    }));
}
