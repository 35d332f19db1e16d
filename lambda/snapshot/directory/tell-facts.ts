import type { AccountClient } from '@aws-sdk/client-account';
import type { OrganizationsClient } from '@aws-sdk/client-organizations';
import { type Log, reasonsOf } from '../../log.ts';
import type { DirectoryStore, KeptAccount, KeptDirectory } from '../../store/directory-store.ts';
import type { TimeLeft } from '../../time-left.ts';
import { isDenial } from '../ask.ts';
import type { MemberCredentials } from '../members/member-credentials.ts';
import type { MemberServices } from '../members/take-member.ts';
import { accountName } from './account-name.ts';
import { accountTags } from './account-tags.ts';

export type FactServices = Readonly<{
  directory: DirectoryStore;
  organizations: OrganizationsClient;
  /** Of the account whose credentials these are. */
  accountOf(credentials: MemberCredentials): AccountClient;
  withTags: boolean;
  log: Log;
}>;

/**
 * Adds to the directory what is asked account by account: the name, where the organisation does not list it, and the
 * tags, where alerts go by them. Most days nothing is new, and nothing is written.
 */
export function factTeller(services: FactServices): MemberServices['tellFacts'] {
  const { directory, log } = services;
  return async ({ account }, credentials, timeLeft) => {
    try {
      const kept = (await directory.read(timeLeft))?.accounts.get(account);
      const name = kept?.units === undefined ? await nameOf(account, credentials, timeLeft, services) : undefined;
      const tags = services.withTags ? await tagsOf(account, timeLeft, services) : 'no answer';
      await directory.update((now) => withFacts(now, account, { name, tags }), timeLeft);
    } catch (error) {
      log.warn({ message: 'directory not written', account, reasons: reasonsOf(error) });
    }
  };
}

type Found = Readonly<{ name: string | undefined; tags: ReadonlyMap<string, string> | 'not allowed' | 'no answer' }>;

function withFacts(now: KeptDirectory | undefined, account: string, { name, tags }: Found): KeptDirectory | undefined {
  const known = now?.accounts.get(account);
  if (now === undefined || known === undefined) return undefined;
  const changed: KeptAccount = {
    ...known,
    name: name ?? known.name,
    tags: tags === 'no answer' ? known.tags : tags === 'not allowed' ? undefined : tags,
  };
  if (isSame(known, changed)) return now;
  return { ...now, accounts: new Map([...now.accounts, [account, changed]]) };
}

function isSame(one: KeptAccount, other: KeptAccount): boolean {
  const plain = ({ name, tags }: KeptAccount) => JSON.stringify([name, tags && [...tags]]);
  return plain(one) === plain(other);
}

async function nameOf(
  account: string,
  credentials: MemberCredentials,
  timeLeft: TimeLeft,
  { accountOf, log }: FactServices,
): Promise<string | undefined> {
  const client = accountOf(credentials);
  try {
    return await accountName(client, timeLeft);
  } catch (error) {
    log.info({ message: 'account name not read', account, reasons: reasonsOf(error) });
    return undefined;
  } finally {
    client.destroy();
  }
}

/** What may not be read any more is unknown: an alert then goes to all whom it may be for. */
async function tagsOf(
  account: string,
  timeLeft: TimeLeft,
  { organizations, log }: FactServices,
): Promise<Found['tags']> {
  try {
    return await accountTags(account, organizations, timeLeft);
  } catch (error) {
    log.warn({ message: 'account tags not read', account, reasons: reasonsOf(error) });
    return isDenial(error) ? 'not allowed' : 'no answer';
  }
}
