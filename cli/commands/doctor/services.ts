import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { CloudTrailClient } from '@aws-sdk/client-cloudtrail';
import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { type FunctionConfiguration, LambdaClient } from '@aws-sdk/client-lambda';
import { OrganizationsClient } from '@aws-sdk/client-organizations';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { SSMClient } from '@aws-sdk/client-ssm';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import type { Settings } from '../../../lib/settings/settings.ts';
import type { Aws } from '../../aws/aws.ts';
import { asking } from '../../aws/aws-fault.ts';
import { readFunction } from '../../deployment/function.ts';
import { type QueueSeen, readQueue } from '../../deployment/queue.ts';
import { readStack, type Stack } from '../../deployment/stack.ts';
import { NotThere } from './check.ts';
import { once } from './once.ts';
import { placedRules } from './own-rules.ts';
import { type RuleSeen, readRules } from './read-rules.ts';

export type Caller = Readonly<{ account: string; arn: string }>;

/** What checks ask. Each question is put to AWS once, however many checks have it. */
export type Services = Readonly<{
  /** Where the alerts are made. */
  region: string;
  /** Where the events are; the same, unless the settings have a home region. */
  whereIamIs: string;
  stackName: string;
  settings: Settings;
  now: number;
  caller(): Promise<Caller>;
  /** Undefined where there is none; `stack` throws instead. */
  stackIfThere(): Promise<Stack | undefined>;
  stack(): Promise<Stack>;
  /** What catches the events in the region of IAM, where the alerts are made in another; undefined where it is not there. */
  trigger(): Promise<Stack | undefined>;
  /** Those of the stack, and in the region of IAM those of what catches the events there. */
  rules(): Promise<readonly RuleSeen[]>;
  events(region: string): EventBridgeClient;
  /** The queue whose URL the stack puts out under this name. */
  queue(output: string): Promise<QueueSeen | undefined>;
  /** The same of what catches the events in the region of IAM. */
  triggerQueue(output: string): Promise<QueueSeen | undefined>;
  alertFunction(): Promise<FunctionConfiguration | undefined>;
  cloudTrail(region: string): CloudTrailClient;
  cloudWatch(region: string): CloudWatchClient;
  lambda: LambdaClient;
  ssm: SSMClient;
  sns(region: string): SNSClient;
  dynamoDb: DynamoDBClient;
  organizations: OrganizationsClient;
}>;

type Asked = Readonly<{
  aws: Aws;
  region: string;
  whereIamIs: string;
  stackName: string;
  settings: Settings;
  now: number;
}>;

export function servicesFor({ aws, ...asked }: Asked): Services {
  const { region, whereIamIs, stackName } = asked;
  const configuration = aws.in(region);
  const [cloudFormation, sqs] = [new CloudFormationClient(configuration), new SQSClient(configuration)];
  const lambda = new LambdaClient(configuration);
  const events = (where: string) => new EventBridgeClient(aws.in(where));
  const trigger = once(async () => {
    if (region === whereIamIs) return undefined;
    return readStack(`${stackName}-Trigger`, new CloudFormationClient(aws.in(whereIamIs)));
  });
  const stackIfThere = once(() => readStack(stackName, cloudFormation));
  const stack = async () => (await stackIfThere()) ?? absent(`There is no stack ${stackName} to look into.`);
  const output = async (name: string) =>
    (await stack()).outputs[name] ?? absent(`The stack ${stackName} has no output ${name}.`);
  const queues = new Map<string, () => Promise<QueueSeen | undefined>>();
  return {
    ...asked,
    caller: once(() => callerOf(new STSClient(configuration))),
    stackIfThere,
    stack,
    trigger,
    events,
    rules: once(async () => {
      const own = placedRules(await stack(), region);
      const there = await trigger();
      const all = there === undefined ? own : [...own, ...placedRules(there, whereIamIs)];
      return readRules(all, stackName, events);
    }),
    queue: async (name) => {
      const url = await output(name);
      const ask = queues.get(url) ?? once(() => readQueue(url, sqs));
      queues.set(url, ask);
      return ask();
    },
    triggerQueue: async (name) => {
      const url = (await trigger())?.outputs[name];
      return url === undefined ? undefined : readQueue(url, new SQSClient(aws.in(whereIamIs)));
    },
    alertFunction: once(async () => readFunction(await output('FunctionName'), lambda)),
    cloudTrail: (where) => new CloudTrailClient(aws.in(where)),
    cloudWatch: (where) => new CloudWatchClient(aws.in(where)),
    lambda,
    ssm: new SSMClient(configuration),
    sns: (where) => new SNSClient(aws.in(where)),
    dynamoDb: new DynamoDBClient(configuration),
    organizations: new OrganizationsClient(aws.in(whereIamIs)),
  };
}

function absent(what: string): never {
  throw new NotThere(what);
}

async function callerOf(client: STSClient): Promise<Caller> {
  const { Account = '', Arn = '' } = await asking('find out whose credentials these are', 'sts:GetCallerIdentity', () =>
    client.send(new GetCallerIdentityCommand({})),
  );
  return { account: Account, arn: Arn };
}
