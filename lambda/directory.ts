import { type Directory, emptyDirectory, namesIn } from '../alert/directory.ts';
import type { Reader } from '../alert/reader.ts';
import type { Context } from '../iam/context.ts';
import type { Clock } from './clock.ts';
import { type Log, reasonsOf } from './log.ts';
import type { DirectoryStore } from './store/directory-store.ts';
import type { TimeLeft } from './time-left.ts';

/** The directory of accounts, as the snapshot function keeps it. Why: docs/decisions/0219. */
export type Accounts = Readonly<{
  /** Never throws: where the table does not answer, it is what was last read. */
  read(timeLeft: TimeLeft): Promise<Directory>;
  /** As it was last read. */
  latest(): Directory;
}>;

/** It changes once a day. */
const keptMilliseconds = 5 * 60 * 1_000;

/** A table that does not answer is not asked again by each batch. */
const afterFault = 60 * 1_000;

/** No alert waits longer for it; it is read beside the state before. */
const longest = 1_500;

type Services = Readonly<{ store: Pick<DirectoryStore, 'read'>; clock: Clock; log: Log }>;

/** The directory out of the table, kept in memory for some minutes. */
export function cachedAccounts({ store, clock, log }: Services): Accounts {
  let latest = emptyDirectory;
  let until = Number.NEGATIVE_INFINITY;
  return {
    latest: () => latest,
    read: async (timeLeft) => {
      if (clock.now() < until) return latest;
      try {
        latest = (await store.read(() => Math.min(longest, timeLeft())))?.accounts ?? emptyDirectory;
        until = clock.now() + keptMilliseconds;
      } catch (error) {
        until = clock.now() + afterFault;
        log.warn({ message: 'directory not read', reasons: reasonsOf(error) });
      }
      return latest;
    },
  };
}

/** What the operator declared, and that one's own accounts are no strangers. */
export function withAccounts(context: Context, directory: Directory): Context {
  if (directory.size === 0) return context;
  return { ...context, knownAccounts: [...new Set([...(context.knownAccounts ?? []), ...directory.keys()])] };
}

/** A reader who knows the accounts by the names of the directory, too. Made anew only where that was read anew. */
export function readerWith(reader: Reader, accounts: Pick<Accounts, 'latest'>): () => Reader {
  let [known, made] = [emptyDirectory, reader];
  return () => {
    const directory = accounts.latest();
    if (directory !== known) {
      [known, made] = [directory, { ...reader, accountNames: namesIn(directory, reader.accountNames) }];
    }
    return made;
  };
}
