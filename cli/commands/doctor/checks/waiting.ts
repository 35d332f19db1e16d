import type { Check } from '../check.ts';
import { deployAgain, readLog } from '../mend.ts';
import { unknown, well, wrong } from '../outcome.ts';

/** What waits in the alert queue: much of it says that the function fails, or that a destination takes nothing. */
export const waiting: Check = {
  name: 'waiting',
  check: async ({ queue, stack, region }) => {
    const deployed = await stack();
    const alerts = await queue('AlertQueueUrl');
    const slack = deployed.outputs['SlackQueueUrl'] === undefined ? undefined : await queue('SlackQueueUrl');
    if (alerts === undefined) return unknown('The alert queue is gone.', deployAgain);
    const waiting = alerts.messages + (slack?.messages ?? 0);
    if (waiting < many) return well(waiting === 0 ? 'Nothing waits to be delivered.' : `${waiting} on their way.`);
    return wrong(
      `${waiting} messages wait to be delivered: the function fails, or a destination takes nothing; after a flood of changes it only takes its time. The log of the function says which.`,
      readLog(region, deployed, 'AlertsFunctionLog'),
    );
  },
};

/** More than a session of changes brings. */
const many = 100;
