import { randomUUID } from 'node:crypto';
import { type Fields, fieldsAt, fieldsOf, listAt, textAt } from '../../iam/cloudtrail/fields.ts';
import { type Account, call } from '../aws/client/account.ts';
import type { Emulator } from '../aws/emulator/emulator.ts';
import { accountId } from '../aws/emulator/environment.ts';

/**
 * Puts a heartbeat into the queue as the deployed schedule does on Mondays, and gives its id.
 * The message is what EventBridge makes of the rule's own template:
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-transform-target-input.html
 */
export async function putHeartbeat({ account, asService }: Emulator, QueueUrl: string): Promise<string> {
  const transformer = await transformerOf(account);
  const event = { id: randomUUID(), time: nextSecond(), account: accountId };
  const message = { QueueUrl, MessageBody: filledIn(transformer, event) };
  await asService(() => call(account, 'sqs', 'SendMessage', message));
  return event.id;
}

/** The emulator runs schedules: on a Monday morning, the schedule's own heartbeat would be one message too many. */
export async function stopSchedules(account: Account): Promise<void> {
  for (const Name of await schedules(account)) await call(account, 'events', 'DisableRule', { Name });
}

async function schedules(account: Account): Promise<readonly string[]> {
  const rules = listAt(await call(account, 'events', 'ListRules', {}), 'Rules').map(fieldsOf);
  return rules.flatMap((rule) => (Object.hasOwn(rule, 'ScheduleExpression') ? (textAt(rule, 'Name') ?? []) : []));
}

async function transformerOf(account: Account): Promise<Fields> {
  const [Rule] = await schedules(account);
  if (Rule === undefined) throw new Error('No rule has a schedule: see heartbeat in settings.ts.');
  const [target] = listAt(await call(account, 'events', 'ListTargetsByRule', { Rule }), 'Targets');
  return fieldsAt(fieldsOf(target), 'InputTransformer');
}

/** EventBridge gives whole seconds. Rounded up, so that events of the present second are counted. */
function nextSecond(): string {
  return new Date(Date.now() + 1_000).toISOString().replace(/\.\d+/, '');
}

function filledIn(transformer: Fields, event: Fields): string {
  const paths = Object.entries(fieldsAt(transformer, 'InputPathsMap'));
  return paths.reduce(
    (text, [name, path]) => text.replace(`<${name}>`, JSON.stringify(event[String(path).replace('$.', '')])),
    textAt(transformer, 'InputTemplate') ?? '',
  );
}
