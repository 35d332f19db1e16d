import { GetFunctionConcurrencyCommand } from '@aws-sdk/client-lambda';
import { asking } from '../../../aws/aws-fault.ts';
import { variableOf } from '../../../deployment/function.ts';
import type { Check } from '../check.ts';
import { aws, deployAgain } from '../mend.ts';
import { type Trouble, wellUnless, wrong } from '../outcome.ts';

export const alertFunction: Check = {
  name: 'function',
  check: async ({ alertFunction, lambda, region }) => {
    const found = await alertFunction();
    if (found === undefined)
      return wrong('The alert function is gone: alerts wait in the queue for a week.', deployAgain);
    const name = found.FunctionName ?? '';
    const troubles: Trouble[] = [];
    if (!isReady(found.State) || found.LastUpdateStatus === 'Failed') {
      const why = [found.State, found.StateReason, found.LastUpdateStatusReason].filter(Boolean).join(', ');
      troubles.push({ what: `The function ${name} does not run: ${why}.`, mend: [deployAgain] });
    }
    const lacking = variables.filter((each) => variableOf(found, each) === undefined);
    if (lacking.length > 0)
      troubles.push({
        what: `The function ${name} lacks ${lacking.join(', ')} in its environment, and fails with every event.`,
        mend: [deployAgain],
      });
    const { ReservedConcurrentExecutions } = await asking(
      'read the concurrency of the function',
      'lambda:GetFunctionConcurrency',
      () => lambda.send(new GetFunctionConcurrencyCommand({ FunctionName: name })),
    );
    if (ReservedConcurrentExecutions === 0)
      troubles.push({
        what: `The function ${name} is held at no execution at all: alerts wait in the queue for a week.`,
        mend: [aws(region, 'lambda delete-function-concurrency', { 'function-name': name })],
      });
    return wellUnless(troubles, `${name} is ready.`);
  },
};

/** Lambda puts a function to sleep that nobody has called for long; it wakes with the next event. Emulators may say nothing. */
function isReady(state: string | undefined): boolean {
  return state === undefined || state === 'Active' || state === 'Inactive';
}

const variables = ['ALERT_TOPIC_ARN', 'TABLE_NAME', 'STATE_TABLE_NAME', 'SLACK_DESTINATIONS'];
