import type { Check } from '../check.ts';
import { aws, deployAgain, readLog } from '../mend.ts';
import { type Outcome, well, wrong } from '../outcome.ts';
import type { Services } from '../services.ts';
import { hoursSince, lastSnapshot, oldAfter } from '../snapshot-note.ts';

/** Whether the account's IAM was read as a whole of late: without it, alerts know no state before a change. */
export const snapshot: Check = {
  name: 'snapshot',
  check: async (services) => {
    const last = await lastSnapshot((await services.caller()).account, services);
    if (last.kind === 'no table') return wrong(`The table of states ${last.name} is gone.`, deployAgain);
    if (last.kind === 'none') return old('No snapshot of the account was ever taken', services);
    const hours = hoursSince(last.time, services.now);
    return hours < oldAfter[services.settings.snapshotSchedule]
      ? well(`Taken ${hours} hours ago.`)
      : old(`The last snapshot is ${hours} hours old`, services);
  },
};

async function old(what: string, { stack, region }: Services): Promise<Outcome> {
  const deployed = await stack();
  const name = deployed.outputs['SnapshotFunctionName'] ?? '';
  return wrong(
    `${what}: alerts may not know the state before a change, and what changes without an event is not seen.`,
    aws(region, 'lambda invoke --invocation-type Event /dev/null', { 'function-name': name }),
    readLog(region, deployed, 'SnapshotLog'),
  );
}
