import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Fields, fieldsAt, fieldsOf, textAt } from '../iam/cloudtrail/fields.ts';
import { defaults } from '../lib/settings/defaults.ts';
import { settings } from '../settings.ts';
import { call, configureFunction } from './aws/account.ts';
import { cdk, forEmulator } from './cdk.ts';
import { accountId, region } from './emulator/environment.ts';
import { stopSchedules } from './heartbeat.ts';
import { type Inbox, openInbox } from './inbox.ts';
import type { World } from './world.ts';

/** The stack as it stands on the emulator, and a queue that is subscribed to its topic. */
export type Deployment = Readonly<{
  queueUrl: string;
  deadLetterQueueUrl: string;
  ruleDeadLetterQueueUrl: string;
  functionName: string;
  roleArn: string;
  logGroupName: string;
  /** What the stack says that it lacks, since it is for an emulator. */
  leftOut: readonly string[];
  operationsTopicArn: string;
  inbox: Inbox;
}>;

export async function deploy(world: World): Promise<Deployment> {
  const { account } = world.emulator;
  await cdk(world, 'bootstrap', `aws://${accountId}/${region}`);
  const file = join(world.folder, 'outputs.json');
  const said = await cdk(
    world,
    'deploy',
    '--all',
    '--require-approval',
    'never',
    '--outputs-file',
    file,
    ...forEmulator,
  );
  const outputs = fieldsOf(Object.values(fieldsOf(JSON.parse(readFileSync(file, 'utf8'))))[0]);
  const functionName = output(outputs, 'FunctionName');
  await stopSchedules(account);
  await storeWebhooks(world);
  await restartFunction(world, functionName);
  const configuration = await configureFunction(account, functionName);
  return {
    queueUrl: output(outputs, 'AlertQueueUrl'),
    deadLetterQueueUrl: output(outputs, 'DeadLetterQueueUrl'),
    ruleDeadLetterQueueUrl: output(outputs, 'RuleDeadLetterQueueUrl'),
    functionName,
    roleArn: textAt(configuration, 'Role') ?? '',
    logGroupName: textAt(configuration, 'LoggingConfig', 'LogGroup') ?? '',
    leftOut: said.match(/Left out for an emulator: [^.]*\./g) ?? [],
    operationsTopicArn: output(outputs, 'OperationsTopicArn'),
    inbox: await openInbox(account, output(outputs, 'AlertTopicArn')),
  };
}

/** The names of the parameters that the channels of the settings have their webhooks in. */
export const webhookParameters = (settings.slack ?? defaults.slack).map(({ webhookParameter }) => webhookParameter);

async function storeWebhooks(world: World): Promise<void> {
  for (const name of webhookParameters) await storeWebhook(world, name, world.slack);
}

/** Stores a webhook in a parameter, over what it holds. */
export async function storeWebhook(
  { emulator }: Pick<World, 'emulator'>,
  Name: string,
  { webhook }: Pick<World['slack'], 'webhook'>,
): Promise<void> {
  const parameter = { Name, Value: webhook, Type: 'SecureString', Overwrite: true };
  await call(emulator.account, 'ssm', 'PutParameter', parameter);
}

/**
 * Starts the function anew, so that it remembers nothing. Slack's pace of a message a second would make half an
 * hour of a run, and the stand-in does not mind: so each time, it is told to wait some other few milliseconds.
 */
export async function restartFunction({ emulator: { account } }: World, name: string): Promise<void> {
  const variables = fieldsAt(await configureFunction(account, name), 'Environment', 'Variables');
  const last = Number(textAt(variables, 'SLACK_INTERVAL'));
  const SLACK_INTERVAL = String(last > 100 ? 0 : last + 1);
  await configureFunction(account, name, { Environment: { Variables: { ...variables, SLACK_INTERVAL } } });
}

function output(outputs: Fields, name: string): string {
  const value = textAt(outputs, name);
  if (value === undefined) throw new Error(`The stack has no output ${name}: see lib/whodunit-stack.ts.`);
  return value;
}
