import { inspect } from 'node:util';
import { SSMClient } from '@aws-sdk/client-ssm';
import { afterEach, describe, expect, test } from 'vitest';
import { httpsFetch } from '../../../lambda/deliver/https-fetch.ts';
import { slackDestination } from '../../../lambda/deliver/slack.ts';
import { webhookIn } from '../../../lambda/deliver/webhook.ts';
import { ssmParameters } from '../../../lambda/store/parameter-store.ts';
import { jsonError } from '../../../standins/aws-json.ts';
import { type SsmScript, type SsmStandIn, ssmStandIn } from '../../../standins/ssm.ts';
import { clientFor } from '../aws-clients.ts';
import { aMinute, failureOfPromise, fakeClock, fakeLog, message, slackForms } from '../fakes.ts';

const name = '/iam-whodunit/slack-webhook';
const url = 'https://hooks.slack.com/services/T0/B0/XXSECRETXX';

let ssm: SsmStandIn | undefined;
afterEach(async () => {
  await ssm?.close();
  ssm = undefined;
});

async function storeWith(parameters: Readonly<Record<string, string>>, script?: SsmScript) {
  const server = await ssmStandIn(parameters, script);
  ssm = server;
  const clock = fakeClock();
  const store = ssmParameters(new SSMClient(clientFor(server)), 'us-east-1', clock);
  return { store, clock, server, read: () => webhookIn(name, store, aMinute) };
}

describe("a webhook's URL", () => {
  test('is read decrypted and trimmed', async () => {
    const { read } = await storeWith({ [name]: `${url}\n` });
    expect(await read()).toBe(url);
  });

  test('is read once in five minutes', async () => {
    const { read, clock, server } = await storeWith({ [name]: url });
    await read();
    await clock.sleep(299_000);
    await read();
    expect(server.reads).toHaveLength(1);
    await clock.sleep(1_000);
    await read();
    expect(server.reads).toHaveLength(2);
  });

  test('is asked for once by two who want it at the same time', async () => {
    const { read, server } = await storeWith({ [name]: url });
    expect(await Promise.all([read(), read()])).toEqual([url, url]);
    expect(server.reads).toHaveLength(1);
  });

  test('is read anew once it was forgotten', async () => {
    const { read, store, server } = await storeWith({ [name]: url });
    await read();
    server.parameters.set(name, `${url}2`);
    store.forget(name);
    expect(await read()).toBe(`${url}2`);
  });

  test('that is wrong is read anew at once when it is mended', async () => {
    const { read, server } = await storeWith({ [name]: 'XXSECRETXX' });
    await failureOfPromise(read());
    server.parameters.set(name, url);
    expect(await read()).toBe(url);
  });
});

describe('a parameter', () => {
  test('that could not be read is asked for again at once', async () => {
    let isBusy = true;
    const { read } = await storeWith({ [name]: url }, () =>
      isBusy ? jsonError('ThrottlingException', 'Rate exceeded') : undefined,
    );
    await failureOfPromise(read());
    isBusy = false;
    expect(await read()).toBe(url);
  });

  const command = `aws ssm put-parameter --region us-east-1 --name ${name} --type SecureString --overwrite --value <URL>`;

  test('that is missing is named, with the command that stores it', async () => {
    const { read } = await storeWith({});
    const failure = await failureOfPromise(read());
    expect(failure.message).toBe(`Parameter ${name} does not exist in the function's region.`);
    expect(failure.remedy).toBe(`Store the URL of the incoming webhook: ${command}`);
    expect(failure.kind).toEqual({ lasts: 'permanent', affects: 'destination' });
  });

  test.each(['XXSECRETXX', '', 'https://example.com/XXSECRETXX'])(
    'that holds "%s" is named, and its value is not',
    async (value) => {
      const { read } = await storeWith({ [name]: value });
      const failure = await failureOfPromise(read());
      expect(failure.message).toBe(`Parameter ${name} does not hold the URL of a Slack incoming webhook.`);
      expect(failure.remedy).toContain(command);
      expect(inspect(failure, { depth: 20, showHidden: true })).not.toContain('XXSECRETXX');
    },
  );

  test.each(['AccessDeniedException', 'InvalidKeyId'])(
    'that may not be read (%s) is for a person to mend',
    async (code) => {
      const { read } = await storeWith({ [name]: url }, () =>
        jsonError(code, 'not authorized to perform: kms:Decrypt'),
      );
      const failure = await failureOfPromise(read());
      expect(failure.message).toBe(`The function may not read parameter ${name}.`);
      expect(failure.remedy).toContain('kms:Decrypt');
      expect(failure.kind).toEqual({ lasts: 'permanent', affects: 'destination' });
    },
  );

  test.each<[string, SsmScript]>([
    ['SSM is busy', () => jsonError('ThrottlingException', 'Rate exceeded')],
    ['SSM has a fault', () => jsonError('InternalServerError', '', 500)],
    ['the connection breaks', () => 'hang up'],
  ])('is asked for again later when %s', async (_, script) => {
    const { read } = await storeWith({ [name]: url }, script);
    const failure = await failureOfPromise(read());
    expect(failure.message).toBe(`Parameter ${name} could not be read.`);
    expect(failure.kind).toEqual({ lasts: 'transient', affects: 'destination' });
  });
});

describe('fetching ahead', () => {
  async function channel(parameters: Readonly<Record<string, string>>) {
    const { store, server, clock } = await storeWith(parameters);
    const services = { parameters: store, render: slackForms, fetch: httpsFetch, interval: 0, clock, log: fakeLog() };
    return { ...slackDestination(name, services), server };
  }

  test('spares the post its wait for the URL', async () => {
    const { prepare, send, server } = await channel({ [name]: 'http://127.0.0.1:1/' });
    prepare?.(aMinute);
    const failure = await failureOfPromise(send(message('e-1'), aMinute));
    expect(failure.message).toBe('Slack did not answer.');
    expect(server.reads).toHaveLength(1);
  });

  test('that fails is left for the post to tell of', async () => {
    const { prepare, send } = await channel({});
    prepare?.(aMinute);
    const failure = await failureOfPromise(send(message('e-1'), aMinute));
    expect(failure.message).toContain('does not exist');
  });
});
