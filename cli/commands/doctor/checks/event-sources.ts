import { ListEventSourceMappingsCommand } from '@aws-sdk/client-lambda';
import { asking } from '../../../aws/aws-fault.ts';
import { outputOf } from '../../../deployment/stack.ts';
import type { Check } from '../check.ts';
import { aws, deployAgain } from '../mend.ts';
import { type Trouble, wellUnless } from '../outcome.ts';

/** Whether Lambda takes what comes from the alert queue, and from that of Slack, to the function. */
export const eventSources: Check = {
  name: 'event sources',
  check: async ({ stack, queue, lambda, region }) => {
    const deployed = await stack();
    const FunctionName = outputOf(deployed, 'FunctionName');
    const { EventSourceMappings = [] } = await asking(
      'list what the function is fed by',
      'lambda:ListEventSourceMappings',
      () => lambda.send(new ListEventSourceMappingsCommand({ FunctionName })),
    );
    const troubles: Trouble[] = [];
    for (const name of ['AlertQueueUrl', 'SlackQueueUrl'].filter((each) => deployed.outputs[each] !== undefined)) {
      const arn = (await queue(name))?.arn;
      const found = EventSourceMappings.find(({ EventSourceArn }) => EventSourceArn === arn);
      const waits = `What comes into the queue of ${name} waits there, and is lost after a week.`;
      if (found === undefined)
        troubles.push({ what: `The function is not fed from its queue. ${waits}`, mend: [deployAgain] });
      else if (!isOn(found.State)) {
        const mend = [aws(region, 'lambda update-event-source-mapping --enabled', { uuid: found.UUID ?? '' })];
        troubles.push({ what: `The event source of the function is ${found.State ?? 'unknown'}. ${waits}`, mend });
      }
    }
    return wellUnless(troubles, 'The function is fed from its queues.');
  },
};

function isOn(state: string | undefined): boolean {
  return state === 'Enabled' || state === 'Enabling' || state === 'Updating' || state === 'Creating';
}
