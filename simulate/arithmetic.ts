import { mailInterval } from '../lambda/deliver/sns.ts';
import { executionsPerQueue, slackInterval } from '../lib/alert-environment.ts';

/** What a number of accounts asks of the services, and what it costs; by arithmetic, for docs/scale.md. */
export type Load = Readonly<{
  accounts: number;
  eventsADay: number;
  /** While a StackSet reaches every account within two minutes. */
  eventsASecond: number;
  /** Minutes until the last message of that roll-out, where each event is one of its own. */
  minutesOfMail: number;
  minutesOfSlack: number;
  /** USD a month. */
  costs: Costs;
}>;

export type Costs = Readonly<Record<'bus' | 'queue' | 'function' | 'table' | 'topic' | 'logs and keys', number>>;

/** An account has so many events a day in the simulated day of a thousand: 15,296 for all. */
const eventsOfAnAccount = 15;
const eventsOfARollOut = 6;
const secondsOfARollOut = 120;
const days = 30;

export function loadOf(accounts: number): Load {
  const eventsADay = accounts * eventsOfAnAccount;
  const burst = accounts * eventsOfARollOut;
  return {
    ...{ accounts, eventsADay, eventsASecond: burst / secondsOfARollOut },
    minutesOfMail: minutes(burst * (mailInterval(slackInterval) / executionsPerQueue)),
    minutesOfSlack: minutes(burst * 1_000),
    costs: costsOf(eventsADay * days, { readers: 1, isAcrossAccounts: accounts > 1 }),
  };
}

/** List prices of us-east-1 in USD, as docs/costs.md has them with their pages. */
const prices = {
  busEvent: 1 / 1e6,
  request: 0.4 / 1e6,
  call: 0.2 / 1e6,
  gigabyteSecond: 0.0000133,
  writeUnit: 0.625 / 1e6,
  readUnit: 0.125 / 1e6,
  publication: 0.5 / 1e6,
  mail: 2 / 1e5,
  gigabyteOfLog: 0.5,
  keyRequest: 0.03 / 1e4,
} as const;

const pollsAMonth = 650_000;

/** Of so many events in a month, each a message of its own, read by so many addresses. */
export function costsOf(
  events: number,
  { readers, isAcrossAccounts }: Readonly<{ readers: number; isAcrossAccounts: boolean }>,
): Costs {
  return {
    bus: isAcrossAccounts ? events * prices.busEvent : 0,
    queue: (pollsAMonth + 3 * events) * prices.request,
    function: events * (prices.call + 0.25 * prices.gigabyteSecond),
    table: events * (15 * prices.writeUnit + 12 * prices.readUnit),
    topic: events * (prices.publication + readers * prices.mail),
    'logs and keys': events * (2e-6 * prices.gigabyteOfLog + 2 * prices.keyRequest),
  };
}

export function sumOf(costs: Costs): number {
  return Object.values(costs).reduce((sum, cost) => sum + cost, 0);
}

function minutes(milliseconds: number): number {
  return milliseconds / 60_000;
}
