import { accountsOf } from '../accounts-of.ts';
import type { Check } from '../check.ts';
import { type Trouble, well, wellUnless } from '../outcome.ts';
import type { Services } from '../services.ts';
import { hoursSince, type LastSnapshot, lastSnapshot, oldAfter } from '../snapshot-note.ts';

/**
 * Whether each other account has its forwarder. Nobody can look into them from here, but the stack that forwards also
 * lets the snapshot function in: an account that was read has it.
 */
export const members: Check = {
  name: 'accounts',
  check: async (services) => {
    const { settings, caller } = services;
    if (settings.accounts.length === 0 && settings.organization === undefined)
      return well('The settings name no other account.');
    const { account: own } = await caller();
    const accounts = (await accountsOf(settings, services.organizations)).filter((each) => each !== own);
    const troubles: Trouble[] = [];
    for (const account of accounts) {
      troubles.push(...troubleOf(account, await lastSnapshot(account, services), services));
    }
    return wellUnless(
      troubles,
      accounts.length === 1
        ? '1 other account was read, and so has its forwarder.'
        : `${accounts.length} other accounts were read, and so have their forwarders.`,
    );
  },
};

function troubleOf(account: string, note: LastSnapshot, { settings, now }: Services): readonly Trouble[] {
  const mend = [
    settings.organization === undefined
      ? 'npx cdk deploy IamWhodunit-Forwarder --profile NAME'
      : 'npx cdk deploy --all',
  ];
  if (note.kind === 'none') {
    const what = `The account ${account} was never read: its forwarder is not there, or was deployed since the last snapshot. Without it, none of its changes is told.`;
    return [{ what, mend }];
  }
  if (note.kind !== 'taken') return [];
  const hours = hoursSince(note.time, now);
  if (hours < oldAfter[settings.snapshotSchedule]) return [];
  const what = `The account ${account} was last read ${hours} hours ago: its forwarder may be gone, and none of its changes is told without it.`;
  return [{ what, mend }];
}
