import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Fields, fieldsAt, fieldsOf, textAt } from '../../iam/cloudtrail/fields.ts';
import { defaults } from '../../lib/settings/defaults.ts';
import { settings } from '../../settings.ts';
import { call, configureFunction } from '../aws/client/account.ts';
import { accountId, region } from '../aws/emulator/environment.ts';
import type { Testbed } from '../testbed/testbed.ts';
import { cdk, forEmulator } from './cdk.ts';
import { stopSchedules } from './heartbeat.ts';
import { type Inbox, openInbox } from './inbox.ts';

/** The stack as it stands on the emulator, and a queue that is subscribed to its topic. */
export type Deployment = Readonly<{
  queueUrl: string;
  deadLetterQueueUrl: string;
  ruleDeadLetterQueueUrl: string;
  redriveRoleArn: string;
  functionName: string;
  roleArn: string;
  logGroupName: string;
  /** The output of the CDK about what is left out for an emulator. */
  leftOut: readonly string[];
  operationsTopicArn: string;
  inbox: Inbox;
}>;

export async function deploy(testbed: Testbed): Promise<Deployment> {
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
  await restartFunction(testbed, functionName);
  const configuration = await configureFunction(account, functionName);
  return {
    queueUrl: outputIn(outputs, 'AlertQueueUrl'),
    deadLetterQueueUrl: outputIn(outputs, 'DeadLetterQueueUrl'),
    ruleDeadLetterQueueUrl: outputIn(outputs, 'RuleDeadLetterQueueUrl'),
    redriveRoleArn: outputIn(outputs, 'RedriveRoleArn'),
    functionName,
    roleArn: textAt(configuration, 'Role') ?? '',
    logGroupName: textAt(configuration, 'LoggingConfig', 'LogGroup') ?? '',
    leftOut: output.match(/Left out for an emulator: [^.]*\./g) ?? [],
    operationsTopicArn: outputIn(outputs, 'OperationsTopicArn'),
    inbox: await openInbox(account, outputIn(outputs, 'AlertTopicArn')),
  };
}

/** The names of the parameters that hold the webhooks of the channels in the settings. */
export const webhookParameters = (settings.slack ?? defaults.slack).map(({ webhookParameter }) => webhookParameter);

async function storeWebhooks(testbed: Testbed): Promise<void> {
  for (const name of webhookParameters) await storeWebhook(testbed, name, testbed.slack);
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
