import type { Services } from '../lambda/alert-on.ts';
import type { Clock } from '../lambda/clock.ts';
import { identityOf } from '../lambda/store/identity.ts';

/** How long DynamoDB takes to answer; assumed. */
const answer = 10;

/** The table of receipts, which all executions share: a table that always answers. */
export function receiptsModel(clock: Clock): Services['receipts'] {
  const written = new Set<string>();
  return {
    held: async () => {
      await clock.sleep(answer);
      return (alert, destination) => written.has(`${identityOf(alert)} ${destination}`);
    },
    write: async (alerts, destination) => {
      await clock.sleep(answer);
      for (const alert of alerts) written.add(`${identityOf(alert)} ${destination}`);
    },
  };
}
