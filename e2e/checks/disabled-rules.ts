import { type Fields, fieldsOf, listAt, textAt } from '../../iam/cloudtrail/fields.ts';
import { call } from '../aws/client/account.ts';
import { asNewEvent, putOnBus } from '../events/bus.ts';
import { untilQuiet, watch } from '../stack/arrivals.ts';
import type { Deployment } from '../stack/deployment.ts';
import { subscribedQueue } from '../stack/inbox.ts';
import type { Testbed } from '../testbed/testbed.ts';

/** Disabling a deployed rule, by the name that it has here, is reported once to Slack, as tampering, and once to the operators. */
export async function disablingARuleIsReported(
  testbed: Testbed,
  deployment: Deployment,
  anyChange: Fields,
): Promise<string> {
  const { account } = testbed.emulator;
  const rules = listAt(await call(account, 'events', 'ListRules', {}), 'Rules');
  const names = rules.map((rule) => textAt(fieldsOf(rule), 'Name') ?? '').filter((name) => name !== '');
  const sent = names.map((name) => asNewEvent(disableRule(name, anyChange)));
  const operationsTopic = await subscribedQueue(account, deployment.operationsTopicArn, 'e2e-operations');
  const { look } = await watch(testbed, deployment);
  await putOnBus(account, sent);
  await untilQuiet(testbed, deployment);
  const { slack } = await look();
  for (const name of names) mustBeOnce(slack, [name, 'Alerting was tampered with'], 'Slack');
  const notices = await operationsTopic();
  const noticeWords = ['set out to change IAM Whodunit itself', 'DisableRule of events.amazonaws.com'];
  for (const { id } of sent) mustBeOnce(notices, [id, ...noticeWords], 'The operations topic');
  return `${names.length} rules`;
}

function mustBeOnce(texts: readonly string[], words: readonly string[], destination: string): void {
  const found = texts.filter((text) => words.every((word) => text.includes(word)));
  if (found.length === 1) return;
  throw new Error(
    `${destination} has ${found.length} messages with ${words.join(' and ')}:\n${texts.slice(0, 3).join('\n')}`,
  );
}

/** The call as CloudTrail records it, with the caller of another event. */
function disableRule(name: string, { detail, ...event }: Fields): Fields {
  const call = { eventSource: 'events.amazonaws.com', eventName: 'DisableRule', requestParameters: { name } };
  return { ...event, source: 'aws.events', detail: { ...fieldsOf(detail), ...call, responseElements: null } };
}
