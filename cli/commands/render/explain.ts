import type { EventAlert, EventRecord } from '../../../alert/alert.ts';
import { alertOf } from '../../../alert/pipe.ts';
import { parseArn } from '../../../iam/cloudtrail/arn.ts';
import type { Context } from '../../../iam/context.ts';
import { type Before, notKept } from '../../../iam/state/before.ts';
import type { State } from '../../../iam/state/state.ts';
import { walk } from '../../../iam/state/walk.ts';
import type { ReadableEvent } from './event-results.ts';

/** Explains the events of a batch, each with what stood before it. */
export type Explain = (batch: readonly ReadableEvent[]) => readonly EventAlert[];

/** Carries a state through the batches; without one, nothing is known of the state before. */
export function explainer(state: State | undefined, declared: Context): Explain {
  let now = state;
  const accounts = state === undefined ? new Set<string>() : accountsIn(state);
  return (batch) => {
    const ours = batch.filter((event) => event.kind === 'record' && isOf(event, accounts));
    const records = ours.flatMap((event) => (event.kind === 'record' ? event.record : []));
    const walked = now === undefined ? undefined : walk(now, records);
    now = walked?.state;
    const known = new Map<ReadableEvent, Before>(ours.map((event, index) => [event, walked?.known[index] ?? notKept]));
    return batch.map((event) =>
      event.kind === 'record' ? alertOf(event, known.get(event) ?? notKept, declared) : event,
    );
  };
}

/** What is known of one account says nothing of another. */
function isOf({ record: { accountId } }: EventRecord, accounts: ReadonlySet<string>): boolean {
  return accountId === undefined || accounts.size === 0 || accounts.has(accountId);
}

/** A file of several accounts, as people put together by hand, is a state of each. */
function accountsIn({ entities }: State): ReadonlySet<string> {
  const numbers = [...entities.values()].flatMap(({ arn }) => parseArn(arn)?.accountId ?? []);
  return new Set(numbers.filter((number) => /^\d{12}$/.test(number)));
}
