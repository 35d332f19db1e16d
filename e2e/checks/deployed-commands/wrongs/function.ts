import { CloudWatchClient, SetAlarmStateCommand, type StateValue } from '@aws-sdk/client-cloudwatch';
import { sdkSettings } from '../../../aws/client/sdk-settings.ts';
import { typed } from '../whodunit.ts';
import type { Wrong } from './wrong.ts';

const env = { AWS_DEFAULT_REGION: 'us-east-1' };

export const switchedOffEventSource: Wrong = {
  check: 'event sources',
  make: async ({ testbed, deployment: { functionName } }) => {
    const uuid = `aws lambda list-event-source-mappings --function-name ${functionName} --query 'EventSourceMappings[0].UUID' --output text`;
    await typed(testbed, `aws lambda update-event-source-mapping --no-enabled --uuid "$(${uuid})"`, env);
    return 'printed';
  },
};

export const heldFunction: Wrong = {
  check: 'function',
  make: async ({ testbed, deployment: { functionName } }) => {
    const none = '--reserved-concurrent-executions 0';
    await typed(testbed, `aws lambda put-function-concurrency ${none} --function-name ${functionName}`, env);
    return 'printed';
  },
};

/** CloudWatch is told what it would find in the metrics of a function that fails: no emulator counts them. */
export const failingFunction: Wrong = {
  check: 'alarms',
  make: async ({ testbed: { emulator } }) => {
    const client = new CloudWatchClient(sdkSettings(emulator.account));
    const AlarmName = 'IamWhodunit-FunctionErrors';
    const set = (StateValue: StateValue) =>
      client.send(new SetAlarmStateCommand({ AlarmName, StateValue, StateReason: 'as if the function had failed' }));
    await set('ALARM');
    return async () => void (await set('OK'));
  },
};
