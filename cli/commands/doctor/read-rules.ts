import { type EventBridgeClient, ListRulesCommand } from '@aws-sdk/client-eventbridge';
import { asking } from '../../aws/aws-fault.ts';

export type RuleSeen = Readonly<{ name: string; arn: string; isEnabled: boolean }>;

/** The rules on the default bus whose names begin so. */
export async function readRules(NamePrefix: string, client: EventBridgeClient): Promise<readonly RuleSeen[]> {
  return asking('list the rules', 'events:ListRules', async () => {
    const found: RuleSeen[] = [];
    let NextToken: string | undefined;
    do {
      const answer = await client.send(new ListRulesCommand({ NamePrefix, NextToken }));
      for (const { Name = '', Arn = '', State = '' } of answer.Rules ?? [])
        found.push({ name: Name, arn: Arn, isEnabled: State.startsWith('ENABLED') });
      NextToken = answer.NextToken;
    } while (NextToken !== undefined);
    return found;
  });
}
