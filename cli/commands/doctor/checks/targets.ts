import { type EventBridgeClient, ListTargetsByRuleCommand } from '@aws-sdk/client-eventbridge';
import { homeBusName } from '../../../../lib/names.ts';
import { asking } from '../../../aws/aws-fault.ts';
import type { Check } from '../check.ts';
import { deployAgain } from '../mend.ts';
import { type Trouble, wellUnless } from '../outcome.ts';
import { handsOn, type PlacedRule } from '../own-rules.ts';

/** Whether each rule hands what it catches to what is there for it. A rule that is gone is told by the check of the rules. */
export const targets: Check = {
  name: 'targets',
  check: async ({ rules, queue, events, region }) => {
    const queueArn = (await queue('AlertQueueUrl'))?.arn;
    const troubles: Trouble[] = [];
    for (const rule of (await rules()).filter(({ state }) => state !== 'gone')) {
      const found = await targetsOf(rule, events(rule.region));
      const isAtHome = rule.region === region;
      const isRight = (arn: string) => (isAtHome ? arn === queueArn : arn.endsWith(`:event-bus/${homeBusName}`));
      if (handsOn(rule) ? found.some(isRight) : found.length > 0) continue;
      const to = isAtHome ? 'the alert queue' : `the bus ${homeBusName} in ${region}`;
      const what = handsOn(rule) ? `does not hand its events to ${to}` : 'has no target';
      troubles.push({ what: `The rule ${rule.name} ${what}: what it catches is lost.`, mend: [deployAgain] });
    }
    return wellUnless(troubles, 'Each rule has its target.');
  },
};

async function targetsOf({ name: Rule, bus }: PlacedRule, client: EventBridgeClient): Promise<readonly string[]> {
  const command = new ListTargetsByRuleCommand({ Rule, ...(bus !== 'default' && { EventBusName: bus }) });
  const { Targets = [] } = await asking('list the targets of a rule', 'events:ListTargetsByRule', () =>
    client.send(command),
  );
  return Targets.map(({ Arn = '' }) => Arn);
}
