import type { AccountFacts } from '../../alert/directory.ts';
import type { TimeLeft } from '../time-left.ts';

/** The one directory of a deployment, kept beside the states of its accounts. Why: docs/decisions/0219. */
export type DirectoryStore = Readonly<{
  /** Undefined where there was none yet. Throws what DynamoDB throws. */
  read(timeLeft: TimeLeft): Promise<KeptDirectory | undefined>;
  /**
   * Puts in its place what `change` makes of it, also where others change it at the same time; nothing where that is
   * the very same. Throws what DynamoDB throws.
   */
  update(change: (kept: KeptDirectory | undefined) => KeptDirectory | undefined, timeLeft: TimeLeft): Promise<void>;
}>;

export type KeptDirectory = Readonly<{
  /** When it was last put together, in milliseconds since 1970. */
  time: number;
  accounts: ReadonlyMap<string, KeptAccount>;
}>;

export type KeptAccount = AccountFacts &
  Readonly<{
    /** Whether its IAM is to be read through a role in it. */
    isMember: boolean;
    /** Whether its organisation has its name: nobody then has to ask the account itself. */
    isListed: boolean;
  }>;
