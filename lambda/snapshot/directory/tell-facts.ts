import type { AccountClient } from '@aws-sdk/client-account';
import type { OrganizationsClient } from '@aws-sdk/client-organizations';
import { type Log, reasonsOf } from '../../log.ts';
import type { DirectoryStore, KeptAccount } from '../../store/directory-store.ts';
import type { TimeLeft } from '../../time-left.ts';
import { isDenial } from '../ask.ts';
import type { MemberCredentials } from '../members/member-credentials.ts';
import { accountName } from './account-name.ts';
import { accountTags } from './account-tags.ts';

/** Adds to the directory what is asked account by account. Never throws; most days nothing is new, and nothing is written. */
export type FactTeller = Readonly<{
  /** The tags, where alerts go by them. */
  tags(account: string, timeLeft: TimeLeft): Promise<void>;
  /** The name that the account has for itself, where its organisation does not list it. */
  name(account: string, credentials: MemberCredentials, timeLeft: TimeLeft): Promise<void>;
}>;

type FactServices = Readonly<{
  directory: DirectoryStore;
  organizations: OrganizationsClient;
  /** Of the account whose credentials these are. */
  accountOf(credentials: MemberCredentials): AccountClient;
  withTags: boolean;
  log: Log;
}>;

export function factTeller(services: FactServices): FactTeller {
  const { directory, log, withTags } = services;
  return {
    tags: async (account, timeLeft) => {
      if (!withTags) return;
      const tags = await tagsOf(account, timeLeft, services);
      if (tags === 'no answer') return;
      await change(
        account,
        (known) => ({ ...known, tags: tags === 'not allowed' ? undefined : tags }),
        timeLeft,
        services,
      );
    },
    name: async (account, credentials, timeLeft) => {
      const client = services.accountOf(credentials);
      try {
        const known = (await directory.read(timeLeft))?.accounts.get(account);
        if (known === undefined || known.isListed) return;
        const name = await accountName(client, timeLeft);
        await change(account, (now) => ({ ...now, name: name ?? now.name }), timeLeft, services);
      } catch (error) {
        log.info({ message: 'account name not read', account, reasons: reasonsOf(error) });
      } finally {
        client.destroy();
      }
    },
  };
}

async function change(
  account: string,
  changed: (known: KeptAccount) => KeptAccount,
  timeLeft: TimeLeft,
  { directory, log }: FactServices,
): Promise<void> {
  try {
    await directory.update((now) => {
      const known = now?.accounts.get(account);
      if (now === undefined || known === undefined) return undefined;
      const after = changed(known);
      return isSame(known, after) ? now : { ...now, accounts: new Map([...now.accounts, [account, after]]) };
    }, timeLeft);
  } catch (error) {
    log.warn({ message: 'directory not written', account, reasons: reasonsOf(error) });
  }
}

function isSame(one: KeptAccount, other: KeptAccount): boolean {
  const plain = ({ name, tags }: KeptAccount) => JSON.stringify([name, tags && [...tags]]);
  return plain(one) === plain(other);
}

type Tags = ReadonlyMap<string, string> | 'not allowed' | 'no answer';

/** What may not be read any more is unknown: an alert then goes to all whom it may be for. */
async function tagsOf(account: string, timeLeft: TimeLeft, { organizations, log }: FactServices): Promise<Tags> {
  try {
    return await accountTags(account, organizations, timeLeft);
  } catch (error) {
    log.warn({ message: 'account tags not read', account, reasons: reasonsOf(error) });
    return isDenial(error) ? 'not allowed' : 'no answer';
  }
}
