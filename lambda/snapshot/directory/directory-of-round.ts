import type { KeptAccount, KeptDirectory } from '../../store/directory-store.ts';
import type { Members } from '../members/members.ts';
import type { Listed, ListedAccount } from './list-accounts.ts';

/** What a round learns of the accounts. */
export type Learnt = Readonly<{
  time: number;
  /** The account that the alerter is deployed in. */
  own: string;
  /** Its name, where it says so itself. */
  ownName: string | undefined;
  /** `no answer`: what is kept stays. */
  listed: Listed | 'no answer';
}>;

/**
 * The directory after a round: all accounts of the organisation, and those that the settings name. What nobody may ask
 * any more is unknown, so that no alert goes by a unit that an account has left.
 */
export function directoryOfRound(kept: KeptDirectory | undefined, learnt: Learnt, members: Members): KeptDirectory {
  const { listed, own, ownName } = learnt;
  const known = typeof listed === 'string' ? unlisted(kept, listed, members) : fromList(kept, listed, members);
  const named = members.accounts.map(
    (number) => [number, { ...(known.get(number) ?? unknown), isMember: true }] as const,
  );
  const accounts = new Map([...known, ...named].map(([number, each]) => [number, withTagsOf(each, members)]));
  const home = accounts.get(own) ?? unknown;
  accounts.set(own, { ...home, name: home.name ?? ownName, isMember: false });
  return { time: learnt.time, accounts };
}

/** Tags that nobody reads any more would go stale. */
function withTagsOf(account: KeptAccount, { withTags }: Members): KeptAccount {
  return withTags ? account : { ...account, tags: undefined };
}

const unknown: KeptAccount = { name: undefined, units: undefined, tags: undefined, isMember: false, isListed: false };

function fromList(kept: KeptDirectory | undefined, listed: readonly ListedAccount[], members: Members) {
  const entries = listed.map((each) => {
    const before = kept?.accounts.get(each.number);
    const { number, units } = each;
    const isMember = isOfOrganization(each, members);
    return [
      number,
      { name: each.name ?? before?.name, units, tags: before?.tags, isMember, isListed: each.name !== undefined },
    ] as const;
  });
  return new Map<string, KeptAccount>(entries);
}

function isOfOrganization({ units = [], isActive }: ListedAccount, { organization }: Members): boolean {
  if (organization === undefined || !isActive) return false;
  return organization.units === undefined || organization.units.some((unit) => units.includes(unit));
}

function unlisted(
  kept: KeptDirectory | undefined,
  why: 'not allowed' | 'no answer',
  { accounts, organization }: Members,
): ReadonlyMap<string, KeptAccount> {
  const isKept = (number: string) => why === 'no answer' || organization !== undefined || accounts.includes(number);
  const entries = [...(kept?.accounts ?? [])].filter(([number]) => isKept(number));
  return new Map(
    entries.map(([number, account]) => {
      const known = why === 'not allowed' ? { ...account, units: undefined, isListed: false } : account;
      return [number, { ...known, isMember: account.isMember && organization !== undefined }];
    }),
  );
}
