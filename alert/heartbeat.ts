import { asText, isObject } from '../iam/cloudtrail/fields.ts';

/** A scheduled heartbeat: the schedule puts it into the same queue as EventBridge puts the events. */
export type Heartbeat = Readonly<{
  /** Of the scheduled event. */
  id: string;
  /** When it was due, in milliseconds since 1970: the end of the days that it is about. */
  time: number;
  days: number;
  /** The account that the alerter is deployed in. */
  accountId: string;
}>;

type Input = Readonly<{ id: string; time: string; account: string; days: number }>;

/** The message that asks for a heartbeat. EventBridge has no event with such a member. */
export function heartbeatInput({ id, time, account, days }: Input): object {
  return { iamWhodunit: 'heartbeat', id, time, account, days };
}

/** The heartbeat that a message asks for; undefined where it is anything else, also a heartbeat that lacks something. */
export function heartbeatIn(value: unknown): Heartbeat | undefined {
  if (!isObject(value) || value['iamWhodunit'] !== 'heartbeat') return undefined;
  const [id, time, accountId] = [asText(value['id']), Date.parse(String(value['time'])), asText(value['account'])];
  const { days } = value;
  if (id === undefined || accountId === undefined || Number.isNaN(time) || !isCount(days)) return undefined;
  return { id, time, days, accountId };
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) > 0;
}

/** What came and what became of it, over some time. */
export type Counts = Readonly<{
  /** Of IAM. */
  eventsSeen: number;
  /** To deliver, so without those held back; also of changes to the alerter itself. */
  alerts: number;
  /** By a rule of the operator's. */
  heldBack: number;
}>;

/** The last snapshot of the account; `none`: there was none yet. */
export type LastSnapshot =
  | 'none'
  | Readonly<{
      /** When its reading began, in milliseconds since 1970. */
      time: number;
      /** What differed from what the events had told. */
      drifts: number;
    }>;

/** Which of the other accounts, whose IAM is read too, have no reading of late. */
export type MembersRead = Readonly<{
  /** How many there are. */
  count: number;
  /** The numbers of those without one. */
  unread: readonly string[];
}>;

/** For so many days a reading counts as of late: two rounds of a daily schedule. */
export const daysOfReading = 2;

/** The alerts that some destination has not taken. */
export type Undelivered = Readonly<{
  alerts: number;
  oldest: Readonly<{
    /** Undefined for an event that nobody could read. */
    eventName: string | undefined;
    /** Milliseconds since 1970. */
    time: number | undefined;
    /** `sns`, or the parameter that holds the webhook. */
    destination: string;
  }>;
}>;
