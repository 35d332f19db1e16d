import type { Mistake } from '../../lambda/settings/mistake.ts';
import { whyNoHome } from './home-region.ts';
import type { Settings } from './settings.ts';

/** Settings of where and for whom this is deployed that are right each by itself, and wrong together. */
export function whereMistakes({
  account,
  accounts,
  homeRegion,
  organization,
  partition,
}: Settings): readonly Mistake[] {
  const home = homeRegion === undefined ? undefined : whyNoHome(homeRegion, partition);
  const hasMembers = accounts.length > 0 || organization !== undefined;
  return [
    ...(accounts.length > mostAccounts ? [tooMany(accounts.length)] : []),
    ...(home === undefined ? [] : [{ path: 'homeRegion', text: `"${homeRegion}" ${home}` }]),
    ...(accounts.length > 0 && organization !== undefined
      ? [
          {
            path: 'accounts',
            text: 'and organization exclude each other: name the accounts, or the organisation that they belong to',
          },
        ]
      : []),
    ...(hasMembers && account === undefined
      ? [{ path: 'account', text: 'is missing: the rules in the other accounts name the event bus of this one' }]
      : []),
    ...(account !== undefined && accounts.includes(account)
      ? [
          {
            path: `accounts[${accounts.indexOf(account)}]`,
            text: 'is the account that this is deployed to, which needs no forwarder: leave it out',
          },
        ]
      : []),
  ];
}

/**
 * As many numbers as fit into the 4 KB of a function's environment beside the rest of it, and well into the 10,240
 * characters of the bus policy: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-quota.html
 */
const mostAccounts = 200;

function tooMany(count: number): Mistake {
  const text = `has ${count} accounts, and a deployment holds at most ${mostAccounts} by number: name their organisation instead, organization: { id: 'o-...', deployedFrom: ... }, for all of its accounts or those of some units`;
  return { path: 'accounts', text };
}
