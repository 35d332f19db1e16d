import { fieldsOf, listAt, textAt } from '../../../../iam/cloudtrail/fields.ts';
import { call } from '../../../aws/client/account.ts';
import type { Wrong } from './wrong.ts';

/** On the way from the rule to the queue. */
export const disabledRule: Wrong = {
  check: 'rules',
  make: async ({ testbed, rule }) => {
    await call(testbed.emulator.account, 'events', 'DisableRule', { Name: rule });
    return 'printed';
  },
};

export const removedTarget: Wrong = {
  check: 'targets',
  make: async ({ testbed: { emulator }, rule }) => {
    const { Targets } = await call(emulator.account, 'events', 'ListTargetsByRule', { Rule: rule });
    const Ids = listAt({ Targets }, 'Targets').map((target) => textAt(fieldsOf(target), 'Id'));
    await call(emulator.account, 'events', 'RemoveTargets', { Rule: rule, Ids });
    return async () => void (await call(emulator.account, 'events', 'PutTargets', { Rule: rule, Targets }));
  },
};

export const emptiedQueuePolicy: Wrong = {
  check: 'queues',
  make: async ({ testbed: { emulator }, deployment: { queueUrl: QueueUrl } }) => {
    const asked = { QueueUrl, AttributeNames: ['Policy'] };
    const Policy = textAt(await call(emulator.account, 'sqs', 'GetQueueAttributes', asked), 'Attributes', 'Policy');
    const set = (Attributes: object) => call(emulator.account, 'sqs', 'SetQueueAttributes', { QueueUrl, Attributes });
    await set({ Policy: JSON.stringify({ Version: '2012-10-17', Statement: [] }) });
    return async () => void (await set({ Policy }));
  },
};

/** Of a queue that nobody reads and whose policy keeps nobody out. */
export const manyMessages: Wrong = {
  check: 'waiting',
  make: async ({ testbed: { emulator }, deployment: { queueUrl: QueueUrl } }) => {
    const Entries = Array.from({ length: 10 }, (_, index) => ({ Id: `m${index}`, MessageBody: '{}' }));
    for (let batch = 0; batch < 10; batch += 1)
      await call(emulator.account, 'sqs', 'SendMessageBatch', { QueueUrl, Entries });
    return async () => void (await call(emulator.account, 'sqs', 'PurgeQueue', { QueueUrl }));
  },
};
