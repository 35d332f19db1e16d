import { setTimeout as sleep } from 'node:timers/promises';
import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { SQSClient } from '@aws-sdk/client-sqs';
import { shown } from '../../../alert/visible.ts';
import { iamRegion } from '../../../lib/iam-region.ts';
import { print } from '../../../terminal/print.ts';
import { awsFor } from '../../aws/aws.ts';
import { AwsFault } from '../../aws/aws-fault.ts';
import type { AwsOptions } from '../../aws/aws-options.ts';
import type { ExitCode } from '../../command.ts';
import type { CommandContext } from '../../command-context.ts';
import { deployedSettings } from '../../deployed.ts';
import { destinationsOf, destinationText } from '../../deployment/destinations.ts';
import { readFunction, variableOf } from '../../deployment/function.ts';
import { homeRegionOf } from '../../deployment/home-region.ts';
import { receiptsOf } from '../../deployment/receipts.ts';
import { deployedStack, outputOf, type Stack } from '../../deployment/stack.ts';
import { sendTest } from './send.ts';
import { whereStuck } from './stuck.ts';

export type TestOptions = AwsOptions &
  Readonly<{ timeout: number; stack: string; settings?: string | undefined; format: 'terminal' | 'json' }>;

/** Between two looks at the receipts, in milliseconds. */
const pause = 500;

export async function run(options: TestOptions, context: CommandContext): Promise<ExitCode> {
  const settings = deployedSettings(options.settings, context.directory);
  const [region, whereIamIs] = [homeRegionOf(settings), iamRegion[settings.partition]];
  const aws = await awsFor(options, context);
  const configuration = aws.in(region);
  const stack = await deployedStack(options.stack, region, new CloudFormationClient(configuration));
  const { table, waiting } = await wayOf(stack, new LambdaClient(configuration));
  const client = new DynamoDBClient(configuration);
  const begin = context.now();
  const stop = async (what: string) => {
    const milliseconds = context.now() - begin;
    const text = `${(milliseconds / 1_000).toFixed(1).padStart(6)} s  ${shown(what)}`;
    await print(context.stdout, `${options.format === 'json' ? JSON.stringify({ stop: what, milliseconds }) : text}\n`);
  };
  const id = await sendTest(new EventBridgeClient(aws.in(whereIamIs)));
  await stop(`on the event bus in ${whereIamIs}, as event ${id}`);
  for (;;) {
    const taken = await receiptsOf(id, table, client);
    for (const name of [...waiting].filter((each) => taken.has(each))) {
      waiting.delete(name);
      await stop(`taken by ${destinationText(name)}`);
    }
    if (waiting.size === 0) return 0;
    if (context.now() - begin >= options.timeout * 1_000) break;
    await sleep(pause);
  }
  await print(
    context.stderr,
    `${notTaken([...waiting], options.timeout)} ${await whereStuck(stack, new SQSClient(configuration))} whodunit doctor says more.\n`,
  );
  return 1;
}

/** Where receipts are, and the destinations that a test goes to. */
async function wayOf(stack: Stack, client: LambdaClient) {
  if (!stack.resources.some(({ id, type }) => type === 'AWS::Events::Rule' && id.startsWith('TestEvents')))
    throw new AwsFault(`the stack ${stack.name} has no rule for tests. Deploy this version: npx cdk deploy`);
  const configuration = await readFunction(outputOf(stack, 'FunctionName'), client);
  const table = variableOf(configuration, 'TABLE_NAME');
  if (table === undefined)
    throw new AwsFault('the alert function is gone, or its environment is. whodunit doctor says more.');
  return { table, waiting: new Set(destinationsOf(configuration).map(({ name }) => name)) };
}

function notTaken(names: readonly string[], timeout: number): string {
  return `Not taken in ${timeout} s by ${shown(names.map(destinationText).join(', '))}.`;
}
