import { type EventBridgeClient, ListRulesCommand } from '@aws-sdk/client-eventbridge';
import { asking } from '../../aws/aws-fault.ts';
import { ifThere } from '../../aws/if-there.ts';
import type { PlacedRule } from './own-rules.ts';

/** A rule of ours as EventBridge has it. */
export type RuleSeen = PlacedRule & Readonly<{ arn: string; state: 'enabled' | 'disabled' | 'gone' }>;

/** How these rules stand; each bus of each region is asked once. */
export async function readRules(
  rules: readonly PlacedRule[],
  prefix: string,
  events: (region: string) => EventBridgeClient,
): Promise<readonly RuleSeen[]> {
  const places = new Map(rules.map(({ region, bus }) => [`${region} ${bus}`, { region, bus }]));
  const seen = new Map<string, Pick<RuleSeen, 'arn' | 'state'>>();
  for (const [place, { region, bus }] of places) {
    for (const { name, ...found } of await rulesOn(bus, prefix, events(region))) seen.set(`${place} ${name}`, found);
  }
  return rules.map((rule) => ({
    ...rule,
    ...(seen.get(`${rule.region} ${rule.bus} ${rule.name}`) ?? { arn: '', state: 'gone' }),
  }));
}

type Listed = Pick<RuleSeen, 'name' | 'arn' | 'state'>;

/** A bus that is gone has no rules. */
async function rulesOn(bus: string, NamePrefix: string, client: EventBridgeClient): Promise<readonly Listed[]> {
  const found: Listed[] = [];
  let NextToken: string | undefined;
  do {
    const command = new ListRulesCommand({ NamePrefix, NextToken, ...(bus !== 'default' && { EventBusName: bus }) });
    const answer = await ifThere(['ResourceNotFoundException'], () =>
      asking('list the rules', 'events:ListRules', () => client.send(command)),
    );
    for (const { Name = '', Arn = '', State = '' } of answer?.Rules ?? [])
      found.push({ name: Name, arn: Arn, state: State.startsWith('ENABLED') ? 'enabled' : 'disabled' });
    NextToken = answer?.NextToken;
  } while (NextToken !== undefined);
  return found;
}
