import type { Report } from '../../report/report.ts';
import type { Deployment } from '../../stack/deployment.ts';
import { retryWithinSeconds } from '../../stack/retry-within-seconds.ts';
import type { Testbed } from '../../testbed/testbed.ts';
import { batchWindowChanged } from './batch-window-changed.ts';
import { destinationAdded } from './destination-added.ts';
import { destinationRemoved } from './destination-removed.ts';
import { floorSet } from './floor-set.ts';
import { openTwoChannelStack, type TwoChannelStack } from './two-channel-stack.ts';
import { webhookReplaced } from './webhook-replaced.ts';

/** Each change of docs/operations.md by its name there, in an order in which each finds what it needs. */
export const changes: Readonly<Record<string, (stack: TwoChannelStack) => Promise<unknown>>> = {
  'A webhook is replaced': webhookReplaced,
  'A destination is added': destinationAdded,
  'A destination is removed': destinationRemoved,
  'The batch window is changed': batchWindowChanged,
  'A floor is set': floorSet,
};

/** Changes the settings of the running stack, with IAM enforced. It stands with other settings afterwards. */
export async function checkChanges(report: Report, testbed: Testbed, deployment: Deployment): Promise<void> {
  const stack = await openTwoChannelStack(testbed, deployment);
  try {
    for (const [name, change] of Object.entries(changes)) {
      await retryWithinSeconds(testbed, deployment);
      await report.check(`settings of a running stack: ${name}`, () => change(stack));
    }
  } finally {
    testbed.slack.answerWith();
    await stack.close();
  }
}
