import type { EventRecord } from '../../../alert/alert.ts';
import { type Before, notKept } from '../../../iam/state/before.ts';
import { reasonsOf } from '../../log.ts';
import type { Recall } from '../../recall.ts';
import { signalWithin } from '../../time-left.ts';
import { identityOfRecord } from '../identity.ts';
import { grouped } from './grouped.ts';
import { recallAccount } from './recall-account.ts';
import type { StateTable } from './state-table.ts';

/** No alert waits longer for its state before. */
export const longestRecall = 2_000;

/** Recalls the state before from the state table, account by account: one that cannot be read keeps nothing from the others. */
export function dynamoRecall(table: StateTable): Recall {
  return async (records, timeLeft) => {
    const distinct = new Map(records.map((record) => [identityOfRecord(record.id, record.record), record]));
    const accounts = grouped(distinct.values(), ({ record }) => record.accountId);
    const signal = signalWithin(longestRecall, timeLeft);
    const recalled = await Promise.all(
      [...accounts].map(([account, events]) => recallOne(account, events, table, signal)),
    );
    const byIdentity = new Map(
      recalled.flatMap((each) => [...each]).map(([event, before]) => [identity(event), before]),
    );
    return records.map((record) => byIdentity.get(identity(record)) ?? notRead);
  };
}

async function recallOne(
  account: string | undefined,
  events: readonly EventRecord[],
  table: StateTable,
  signal: AbortSignal,
): Promise<ReadonlyMap<EventRecord, Before>> {
  if (account === undefined) return new Map(events.map((event) => [event, notKept]));
  try {
    return await recallAccount(account, events, table, signal);
  } catch (error) {
    table.log.warn({ message: 'state not recalled', eventIds: events.map(({ id }) => id), reasons: reasonsOf(error) });
    return new Map(events.map((event) => [event, notRead]));
  }
}

function identity({ id, record }: EventRecord): string {
  return identityOfRecord(id, record);
}

const notRead: Before = { kind: 'unknown', reason: 'could not be read' };
