import { type Fields, fieldsOf, listAt, textAt } from '../../iam/cloudtrail/fields.ts';
import { untilQuiet, watch } from '../arrivals.ts';
import { call } from '../aws/account.ts';
import { again, putOnBus } from '../bus.ts';
import type { Deployment } from '../deployment.ts';
import { subscribedQueue } from '../inbox.ts';
import type { World } from '../world.ts';

/** Whoever disables one of the deployed rules, by the name that it has here, is told of: once, as tampering, and to the operators. */
export async function rulesTellOfEachOther(world: World, deployment: Deployment, sample: Fields): Promise<string> {
  const { account } = world.emulator;
  const rules = listAt(await call(account, 'events', 'ListRules', {}), 'Rules');
  const names = rules.map((rule) => textAt(fieldsOf(rule), 'Name') ?? '').filter((name) => name !== '');
  const sent = names.map((name) => again(disabled(name, sample)));
  const notices = await subscribedQueue(account, deployment.operationsTopicArn, 'e2e-operations');
  const { look } = await watch(world, deployment);
  await putOnBus(account, sent);
  await untilQuiet(world, deployment);
  const { slack } = await look();
  for (const name of names) mustBeOnce(slack, [name, 'Alerting was tampered with'], 'Slack');
  const operators = await notices();
  for (const { id } of sent)
    mustBeOnce(
      operators,
      [id, 'set out to change IAM Whodunit itself', 'DisableRule of events.amazonaws.com'],
      'The operators',
    );
  return `${names.length} rules`;
}

function mustBeOnce(texts: readonly string[], words: readonly string[], who: string): void {
  const told = texts.filter((text) => words.every((word) => text.includes(word)));
  if (told.length === 1) return;
  throw new Error(`${who} was told ${told.length} times of ${words.join(' and ')}:\n${texts.slice(0, 3).join('\n')}`);
}

/** As CloudTrail records it, with the caller of another event. */
function disabled(name: string, { detail, ...event }: Fields): Fields {
  const call = { eventSource: 'events.amazonaws.com', eventName: 'DisableRule', requestParameters: { name } };
  return { ...event, source: 'aws.events', detail: { ...fieldsOf(detail), ...call, responseElements: null } };
}
