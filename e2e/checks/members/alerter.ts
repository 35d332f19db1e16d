import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { fieldsAt, textAt } from '../../../iam/cloudtrail/fields.ts';
import { stackName } from '../../../lib/names.ts';
import { type Account, call, configureFunction } from '../../aws/client/account.ts';
import { sdkSettings } from '../../aws/client/sdk-settings.ts';
import { accountId } from '../../aws/emulator/environment.ts';
import { setBatchWindow } from '../../stack/batch-window.ts';
import { webhookOf, webhookParameters } from '../../stack/webhooks.ts';
import type { Testbed } from '../../testbed/testbed.ts';
import { accountIn } from './shapes.ts';

/** The deployed alerter of a region. */
export type Alerter = Readonly<{
  account: Account;
  queueUrl: string;
  functionName: string;
  /** Reads the account and asks for the others, as the schedule does. */
  snapshot(): Promise<void>;
  stateTable: string;
  receiptTable: string;
}>;

/** Finds it by the outputs of its stack, stores its webhook there, and lets it take each event at once. */
export async function alerterIn(testbed: Testbed, region: string): Promise<Alerter> {
  const account = accountIn(testbed, accountId, region);
  const outputs = await outputsOf(account);
  const [functionName = '', snapshotName = ''] = [outputs.get('FunctionName'), outputs.get('SnapshotFunctionName')];
  for (const Name of webhookParameters) {
    const parameter = { Name, Value: webhookOf(testbed.slack, Name), Type: 'SecureString', Overwrite: true };
    await call(account, 'ssm', 'PutParameter', parameter);
  }
  await setBatchWindow(account, functionName, 0);
  const variables = fieldsAt(await configureFunction(account, functionName), 'Environment', 'Variables');
  const Variables = { ...variables, SLACK_INTERVAL: '0' };
  await configureFunction(account, functionName, { Environment: { Variables } });
  const lambda = new LambdaClient(sdkSettings(account));
  return {
    account,
    queueUrl: outputs.get('AlertQueueUrl') ?? '',
    functionName,
    snapshot: async () => {
      const { FunctionError, Payload } = await lambda.send(new InvokeCommand({ FunctionName: snapshotName }));
      if (FunctionError !== undefined) throw new Error(`The snapshot failed: ${Payload?.transformToString()}`);
    },
    stateTable: textAt(variables, 'STATE_TABLE_NAME') ?? '',
    receiptTable: textAt(variables, 'TABLE_NAME') ?? '',
  };
}

async function outputsOf(account: Account): Promise<ReadonlyMap<string, string>> {
  const client = new CloudFormationClient(sdkSettings(account));
  const { Stacks = [] } = await client.send(new DescribeStacksCommand({ StackName: stackName }));
  const outputs = Stacks.flatMap(({ Outputs = [] }) => Outputs);
  return new Map(outputs.map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]));
}
