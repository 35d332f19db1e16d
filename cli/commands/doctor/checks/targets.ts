import { type EventBridgeClient, ListTargetsByRuleCommand } from '@aws-sdk/client-eventbridge';
import { asking } from '../../../aws/aws-fault.ts';
import { ifThere } from '../../../aws/if-there.ts';
import type { Check } from '../check.ts';
import { deployAgain } from '../mend.ts';
import { type Trouble, wellUnless } from '../outcome.ts';
import { feedsQueue, ownRules } from '../own-rules.ts';

/** Whether each rule hands what it catches to what is there for it. A rule that is gone is told by the check of the rules. */
export const targets: Check = {
  name: 'targets',
  check: async ({ stack, queue, eventBridge }) => {
    const queueArn = (await queue('AlertQueueUrl'))?.arn;
    const troubles: Trouble[] = [];
    for (const rule of ownRules(await stack())) {
      const found = await targetsOf(rule.name, eventBridge);
      if (found === undefined) continue;
      const isFed = feedsQueue(rule) ? found.some((arn) => arn === queueArn) : found.length > 0;
      const wanted = feedsQueue(rule) ? 'does not hand its events to the alert queue' : 'has no target';
      if (!isFed)
        troubles.push({ what: `The rule ${rule.name} ${wanted}: what it catches is lost.`, mend: [deployAgain] });
    }
    return wellUnless(troubles, 'Each rule has its target.');
  },
};

async function targetsOf(Rule: string, client: EventBridgeClient): Promise<readonly string[] | undefined> {
  const answer = await ifThere(['ResourceNotFoundException'], () =>
    asking('list the targets of a rule', 'events:ListTargetsByRule', () =>
      client.send(new ListTargetsByRuleCommand({ Rule })),
    ),
  );
  return answer?.Targets?.map(({ Arn = '' }) => Arn) ?? (answer === undefined ? undefined : []);
}
