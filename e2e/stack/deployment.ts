import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Fields, fieldsAt, fieldsOf, textAt } from '../../iam/cloudtrail/fields.ts';
import { call, configureFunction } from '../aws/client/account.ts';
import { accountId, region } from '../aws/emulator/environment.ts';
import type { Testbed } from '../testbed/testbed.ts';
import { setBatchWindow } from './batch-window.ts';
import { cdk, forEmulator } from './cdk.ts';
import { stopSchedules } from './heartbeat.ts';
import { type Inbox, openInbox } from './inbox.ts';
import { webhookOf, webhookParameters } from './webhooks.ts';

/** The stack as it stands on the emulator, and a queue that is subscribed to its topic. */
export type Deployment = Readonly<{
  queueUrl: string;
  /** Where what Slack has not taken at once waits for it. */
  slackQueueUrl: string;
  deadLetterQueueUrl: string;
  ruleDeadLetterQueueUrl: string;
  redriveRoleArn: string;
  functionName: string;
  roleArn: string;
  logGroupName: string;
  /** The output of the CDK about what is left out for an emulator. */
  leftOut: readonly string[];
  operationsTopicArn: string;
  alertTopicArn: string;
  inbox: Inbox;
}>;

/** Unless `batches` are to come as deployed, the function takes each event at once: a run would wait for an hour. */
export async function deploy(testbed: Testbed, batches: 'as deployed' | 'at once' = 'at once'): Promise<Deployment> {
  const { account } = testbed.emulator;
  await cdk(testbed, 'bootstrap', `aws://${accountId}/${region}`);
  const file = join(testbed.folder, 'outputs.json');
  const output = await cdk(
    testbed,
    'deploy',
    '--all',
    '--require-approval',
    'never',
    '--outputs-file',
    file,
    ...forEmulator,
  );
  const outputs = fieldsOf(Object.values(fieldsOf(JSON.parse(readFileSync(file, 'utf8'))))[0]);
  const functionName = outputIn(outputs, 'FunctionName');
  await stopSchedules(account);
  await storeWebhooks(testbed);
  if (batches === 'at once') await setBatchWindow(account, functionName, 0);
  await restartFunction(testbed, functionName);
  const configuration = await configureFunction(account, functionName);
  return {
    queueUrl: outputIn(outputs, 'AlertQueueUrl'),
    slackQueueUrl: outputIn(outputs, 'SlackQueueUrl'),
    deadLetterQueueUrl: outputIn(outputs, 'DeadLetterQueueUrl'),
    ruleDeadLetterQueueUrl: outputIn(outputs, 'RuleDeadLetterQueueUrl'),
    redriveRoleArn: outputIn(outputs, 'RedriveRoleArn'),
    functionName,
    roleArn: textAt(configuration, 'Role') ?? '',
    logGroupName: textAt(configuration, 'LoggingConfig', 'LogGroup') ?? '',
    leftOut: output.match(/Left out for an emulator: [^.]*\./g) ?? [],
    operationsTopicArn: outputIn(outputs, 'OperationsTopicArn'),
    alertTopicArn: outputIn(outputs, 'AlertTopicArn'),
    inbox: await openInbox(account, outputIn(outputs, 'AlertTopicArn')),
  };
}

async function storeWebhooks(testbed: Testbed): Promise<void> {
  for (const name of webhookParameters) await storeWebhook(testbed, name, { webhook: webhookOf(testbed.slack, name) });
}

/** Stores a webhook in a parameter, over what it holds. */
export async function storeWebhook(
  { emulator }: Pick<Testbed, 'emulator'>,
  Name: string,
  { webhook }: Pick<Testbed['slack'], 'webhook'>,
): Promise<void> {
  const parameter = { Name, Value: webhook, Type: 'SecureString', Overwrite: true };
  await call(emulator.account, 'ssm', 'PutParameter', parameter);
}

/**
 * Starts the function anew by a change of its environment, so that it remembers nothing. The changed variable is
 * Slack's interval, which stays at a few milliseconds: with a message a second, a run would take half an hour.
 */
export async function restartFunction({ emulator: { account } }: Testbed, name: string): Promise<void> {
  const variables = fieldsAt(await configureFunction(account, name), 'Environment', 'Variables');
  const last = Number(textAt(variables, 'SLACK_INTERVAL'));
  const SLACK_INTERVAL = String(last > 100 ? 0 : last + 1);
  await configureFunction(account, name, { Environment: { Variables: { ...variables, SLACK_INTERVAL } } });
}

function outputIn(outputs: Fields, name: string): string {
  const value = textAt(outputs, name);
  if (value === undefined) throw new Error(`The stack has no output ${name}: see lib/whodunit-stack.ts.`);
  return value;
}
