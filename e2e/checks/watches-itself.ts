import { type Fields, fieldsOf, listAt, textAt } from '../../iam/cloudtrail/fields.ts';
import { untilQuiet, watch } from '../arrivals.ts';
import { call } from '../aws/account.ts';
import { again, putOnBus } from '../bus.ts';
import type { Deployment } from '../deployment.ts';
import type { World } from '../world.ts';

/** Whoever disables one of the deployed rules, by the name that it has here, is told of: once, and as tampering. */
export async function rulesTellOfEachOther(world: World, deployment: Deployment, sample: Fields): Promise<string> {
  const { account } = world.emulator;
  const rules = listAt(await call(account, 'events', 'ListRules', {}), 'Rules');
  const names = rules.map((rule) => textAt(fieldsOf(rule), 'Name') ?? '').filter((name) => name !== '');
  const { look } = await watch(world, deployment);
  await putOnBus(
    account,
    names.map((name) => again(disabled(name, sample))),
  );
  await untilQuiet(world, deployment);
  const { slack } = await look();
  for (const name of names) {
    const told = slack.filter((text) => text.includes(name) && text.includes('Alerting was tampered with'));
    if (told.length !== 1) throw new Error(`Slack was told ${told.length} times that ${name} was disabled.`);
  }
  return `${names.length} rules`;
}

/** As CloudTrail records it, with the caller of another event. */
function disabled(name: string, { detail, ...event }: Fields): Fields {
  const call = { eventSource: 'events.amazonaws.com', eventName: 'DisableRule', requestParameters: { name } };
  return { ...event, source: 'aws.events', detail: { ...fieldsOf(detail), ...call, responseElements: null } };
}
