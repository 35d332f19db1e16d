import type { EventRecord } from '../../../alert/alert.ts';
import { whole } from '../../../alert/visible.ts';
import { apply } from '../../../iam/state/apply/apply.ts';
import type { Known } from '../../../iam/state/before.ts';
import { identityOfRecord } from '../identity.ts';
import type { Pieces } from './get-items.ts';
import { historyKey, type ItemKey, toldKey } from './keys.ts';
import { unpacked } from './packed.ts';
import { decodedSlice, encodedSlice, sliceOf } from './slice.ts';
import { spokenOf } from './spoken-of.ts';
import { historyEnd, type StateTable } from './state-table.ts';
import { put, putText, type Write } from './write.ts';

/** Where the state before an event stands that was told of it. */
export function toldKeyOf({ id, record }: EventRecord, account: string): ItemKey {
  return toldKey(account, record.time, identityOfRecord(id, record));
}

/**
 * Writes the state before an event as it is told now, so that a retry tells the same, and the event into the history of
 * each entity that it touched. Fails, with all that is written together, where another execution told it meanwhile.
 * Why: docs/decisions/0176.
 */
export function toldWrites(event: EventRecord, known: Known, account: string, table: StateTable): readonly Write[] {
  const itemKey = toldKeyOf(event, account);
  const attributes = { ...summary(event, known), ...recordText(event), expiresAt: historyEnd(table) };
  return [
    ...putText(itemKey, sliceText(event, known), { was: undefined, now: table.clock.now(), attributes }),
    ...(event.record.outcome.kind === 'succeeded' ? historyWrites(event, known, account, table) : []),
  ];
}

/** What one call can touch; a forged one could name more. */
const mostTouched = 10;

function historyWrites(event: EventRecord, known: Known, account: string, table: StateTable): readonly Write[] {
  const { id, record } = event;
  const item = { ...summary(event, known), expiresAt: historyEnd(table) };
  const identity = identityOfRecord(id, record);
  return known.touched.slice(0, mostTouched).map((key) => put(historyKey(account, key, record.time, identity), item));
}

function summary({ id, record }: EventRecord, { order }: Known) {
  return {
    eventId: text(id),
    eventName: text(record.eventName),
    order: text(order),
    ...(record.time !== undefined && { time: { N: String(record.time) } }),
    ...(record.principal.arn !== undefined && { principal: text(record.principal.arn) }),
  };
}

/** Long enough for every name and ARN of AWS. */
function text(value: string) {
  return { S: whole(value.slice(0, 2_048)) };
}

/** The text of an event is most often 2 KB; a large one stays in CloudTrail. */
const longestRecord = 60_000;

function recordText(event: EventRecord) {
  return event.text.length <= longestRecord
    ? { record: { S: whole(event.text) }, recordIs: { S: 'whole' } }
    : { record: { S: whole(event.text.slice(0, longestRecord)) }, recordIs: { S: 'shortened' } };
}

/** As JSON. A longer one is told again without those who are affected by way of it. */
const longestSlice = 4_000_000;

function sliceText({ record }: EventRecord, { before, touched }: Known): string {
  const spoken = spokenOf(record);
  const around = encodedSlice(sliceOf(before, spoken, touched));
  if (around.length <= longestSlice) return around;
  const alone = spoken.map((each) => ({ ...each, reach: 'own' as const }));
  return encodedSlice(sliceOf(before, alone, touched));
}

/** What was told of an event, out of its item. Throws where the item does not hold it. */
export function toldAgain({ record }: EventRecord, pieces: Pieces): Known {
  const before = decodedSlice(unpacked(pieces));
  return { ...apply(before, record), before };
}
