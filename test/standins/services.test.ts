import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { afterEach, expect, test } from 'vitest';
import { type Services, startServices } from '../../standins/services.ts';
import { clientFor } from '../lambda/aws-clients.ts';

let services: Services | undefined;
afterEach(async () => {
  await services?.close();
  services = undefined;
});

test('each parameter holds the webhook of the one stand-in for Slack', async () => {
  services = await startServices(['/one', '/other']);
  const client = new SSMClient(clientFor(services.ssm));
  const read = async (Name: string) =>
    (await client.send(new GetParameterCommand({ Name, WithDecryption: true }))).Parameter?.Value;
  expect([await read('/one'), await read('/other')]).toEqual([services.slack.webhook, services.slack.webhook]);
});

test('the environment leads every AWS client of the function to a stand-in, and to no account', async () => {
  services = await startServices([]);
  const { sns, ssm, dynamoDb, environment } = services;
  expect(environment).toMatchObject({
    AWS_ENDPOINT_URL_SNS: sns.url,
    AWS_ENDPOINT_URL_SSM: ssm.url,
    AWS_ENDPOINT_URL_DYNAMODB: dynamoDb.url,
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  });
});

test('a script changes the answer of its service alone', async () => {
  services = await startServices([], { slack: () => ({ status: 503, body: 'down' }) });
  const { status } = await fetch(services.slack.webhook, { method: 'POST', body: '{"text":"a"}' });
  expect(status).toBe(503);
});
