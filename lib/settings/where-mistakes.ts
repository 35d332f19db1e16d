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
