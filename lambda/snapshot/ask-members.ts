import type { AccountClient } from '@aws-sdk/client-account';
import type { OrganizationsClient } from '@aws-sdk/client-organizations';
import type { Clock } from '../clock.ts';
import { type Log, reasonsOf } from '../log.ts';
import type { DirectoryStore, KeptDirectory } from '../store/directory-store.ts';
import type { TimeLeft } from '../time-left.ts';
import { accountName } from './directory/account-name.ts';
import { directoryOfRound, type Learnt } from './directory/directory-of-round.ts';
import { listAccounts } from './directory/list-accounts.ts';
import type { FactTeller } from './directory/tell-facts.ts';
import { memberOf } from './members/member.ts';
import type { MemberQueue } from './members/member-queue.ts';
import type { Members } from './members/members.ts';

/** By which a round is known: of which account, and why it is made. */
export type Round = Readonly<{
  account: string;
  partition: string;
  by: 'schedule' | 'deployment';
  /** When, in milliseconds since 1970; now, where nothing is said. */
  asked: number | undefined;
}>;

export type RoundServices = Readonly<{
  members: Members;
  directory: DirectoryStore;
  queue: MemberQueue;
  organizations: OrganizationsClient;
  /** Of the account deployed to. */
  accounts: AccountClient;
  facts: Pick<FactTeller, 'tags'>;
  clock: Clock;
  log: Log;
}>;

/** Names change seldom, and who tells them is throttled hard: once a day, with an hourly schedule, too. */
const factsLast = 20 * 60 * 60 * 1_000;

/** Asks for all members to be read, one message for each. Throws where they are not known, or the queue does not take them. */
export async function askMembers(round: Round, timeLeft: TimeLeft, services: RoundServices): Promise<void> {
  const { directory, queue, clock, log, members } = services;
  const now = clock.now();
  const { asked = now } = round;
  const kept = await directory.read(timeLeft);
  const withFacts = round.by === 'deployment' || kept === undefined || now - kept.time > factsLast;
  const known = withFacts ? await renewed(kept, round, timeLeft, services) : kept;
  const numbers = [...known.accounts].flatMap(([number, { isMember }]) => (isMember ? number : []));
  const place = { partition: round.partition, roleName: members.roleName };
  await queue.ask(
    numbers
      .filter((number) => number !== round.account)
      .map((number) => ({ ...memberOf(number, place), asked, withFacts })),
    timeLeft,
  );
  // Nobody reads the account deployed to as a member.
  if (withFacts) await services.facts.tags(round.account, timeLeft);
  log.info({ message: 'members asked for', count: numbers.length });
}

async function renewed(
  kept: KeptDirectory | undefined,
  { account: own }: Round,
  timeLeft: TimeLeft,
  services: RoundServices,
): Promise<KeptDirectory> {
  const { clock, directory, members } = services;
  const listed = await listedBy(timeLeft, services);
  const isListed = typeof listed !== 'string' && listed.some(({ number }) => number === own);
  const ownName = isListed ? undefined : await ownNameBy(own, timeLeft, services);
  const learnt: Learnt = { time: clock.now(), own, ownName, listed };
  if (typeof listed === 'string' && members.organization !== undefined && kept === undefined)
    throw new Error(`No account of the organisation is known: organizations:ListAccounts ${nothingFrom[listed]}.`);
  await directory.update((now) => directoryOfRound(now, learnt, members), timeLeft);
  return directoryOfRound(kept, learnt, members);
}

const nothingFrom = {
  'not allowed': 'is not allowed; the management account and delegated administrators may ask',
  'no answer': 'gave no answer',
} as const;

async function listedBy(
  timeLeft: TimeLeft,
  { organizations, clock, log, members }: RoundServices,
): Promise<Learnt['listed']> {
  try {
    const listed = await listAccounts(organizations, clock, timeLeft);
    // Without it, only accounts that the settings name are known at all.
    if (listed === 'not allowed' && members.organization !== undefined)
      log.error({ message: 'accounts not listed', why: listed });
    return listed;
  } catch (error) {
    log.error({ message: 'accounts not listed', why: 'no answer', reasons: reasonsOf(error) });
    return 'no answer';
  }
}

async function ownNameBy(
  account: string,
  timeLeft: TimeLeft,
  { accounts, log }: RoundServices,
): Promise<string | undefined> {
  try {
    return await accountName(accounts, timeLeft);
  } catch (error) {
    log.info({ message: 'account name not read', account, reasons: reasonsOf(error) });
    return undefined;
  }
}
