import assert from 'node:assert/strict';
import { ConfirmSubscriptionCommand, SNSClient, SubscribeCommand, UnsubscribeCommand } from '@aws-sdk/client-sns';
import { fieldsOf, textAt } from '../../../../iam/cloudtrail/fields.ts';
import { localServer } from '../../../../standins/local-server.ts';
import { sdkSettings } from '../../../aws/client/sdk-settings.ts';
import { waitUntil } from '../../../machine/wait-until.ts';
import { storeWebhook } from '../../../stack/deployment.ts';
import { webhookOf, webhookParameters } from '../../../stack/webhooks.ts';
import type { Wrong } from './wrong.ts';

export const noWebhook: Wrong = {
  check: 'webhooks',
  make: async ({ testbed }) => {
    const [parameter = ''] = webhookParameters;
    await storeWebhook(testbed, parameter, { webhook: 'https://example.com/not-a-webhook' });
    return () => storeWebhook(testbed, parameter, { webhook: webhookOf(testbed.slack, parameter) });
  },
};

/** An address for which nobody has confirmed yet; of e-mail, no emulator waits for it. */
export const unconfirmedSubscriber: Wrong = {
  check: 'topic',
  make: async ({ testbed: { emulator }, deployment: { alertTopicArn: TopicArn } }) => {
    const client = new SNSClient(sdkSettings(emulator.account));
    const asked: string[] = [];
    const server = await localServer(({ body }) => {
      asked.push(textAt(fieldsOf(JSON.parse(body)), 'Token') ?? '');
      return { status: 200, body: '' };
    });
    await client.send(new SubscribeCommand({ TopicArn, Protocol: 'http', Endpoint: `${server.url}/pager` }));
    return async () => {
      assert.ok(await waitUntil(() => asked.length > 0, 10_000), 'Nobody was asked to confirm.');
      const confirm = new ConfirmSubscriptionCommand({ TopicArn, Token: asked[0] });
      const { SubscriptionArn } = await client.send(confirm);
      await client.send(new UnsubscribeCommand({ SubscriptionArn }));
      await server.close();
    };
  },
};
