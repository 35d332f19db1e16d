import { fieldsAt, fieldsOf, listAt, textAt } from '../../../iam/cloudtrail/fields.ts';
import { homeBusName } from '../../../lib/names.ts';
import { type Account, call } from '../../aws/client/account.ts';

/** A queue that gets whatever the bus of the alerter takes; gives the `eventID` of each event that came since. */
export async function everythingOnBus(account: Account): Promise<() => Promise<readonly string[]>> {
  const QueueUrl = textAt(await call(account, 'sqs', 'CreateQueue', { QueueName: 'e2e-everything' }), 'QueueUrl') ?? '';
  const asked = { QueueUrl, AttributeNames: ['QueueArn'] };
  const Arn = textAt(await call(account, 'sqs', 'GetQueueAttributes', asked), 'Attributes', 'QueueArn') ?? '';
  const rule = { EventBusName: homeBusName, Name: 'e2e-everything' };
  await call(account, 'events', 'PutRule', { ...rule, EventPattern: JSON.stringify({ source: [{ prefix: '' }] }) });
  await call(account, 'events', 'PutTargets', {
    EventBusName: homeBusName,
    Rule: rule.Name,
    Targets: [{ Id: 'queue', Arn }],
  });
  return async () => {
    const answer = await call(account, 'sqs', 'ReceiveMessage', { QueueUrl, MaxNumberOfMessages: 10 });
    const bodies = listAt(answer, 'Messages').map((each) => fieldsOf(JSON.parse(textAt(fieldsOf(each), 'Body') ?? '')));
    return bodies.map((body) => textAt(fieldsAt(body, 'detail'), 'eventID') ?? '');
  };
}
