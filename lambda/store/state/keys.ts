import type { Key } from '../../../iam/state/entities.ts';
import { hashedBeyond } from '../receipt-key.ts';

/** Of an item of the state table. */
export type ItemKey = Readonly<{ pk: string; sk: string }>;

/** The partition of what is known of AWS's own policies: once, whatever accounts use them. */
const ofAws = 'aws';

/** The partition of an account's state. Its history is not in it, so that reading the state whole reads nothing else. */
export function partitionOf(account: string): string {
  return `account#${part(account)}`;
}

export function entityKey(key: Key, partition: string): ItemKey {
  return { pk: partition, sk: `entity#${part(key)}` };
}

/** Of the keys of all that ever had a name, `name` as `nameKey` has it. */
export function nameItemKey(name: string, account: string): ItemKey {
  return { pk: partitionOfNamed(name, account), sk: `name#${part(name)}` };
}

/** Where the entities of a name are. AWS's policies have ARNs without an account. */
export function partitionOfNamed(name: string, account: string): string {
  return /^policy\/arn:[^:]*:iam::aws:/.test(name) ? ofAws : partitionOf(account);
}

/** That an entity refers to a target: a user to its group, a role to a policy. `target` is a key or an ARN. */
export function referenceKey(target: string, key: Key, account: string): ItemKey {
  return { pk: partitionOf(account), sk: `${referencesTo(target)}${part(key)}` };
}

/** What the sort keys of all references to a target begin with. */
export function referencesTo(target: string): string {
  return `to#${part(target)}#`;
}

export function accountKey(account: string): ItemKey {
  return { pk: partitionOf(account), sk: 'account' };
}

export function snapshotKey(account: string): ItemKey {
  return { pk: partitionOf(account), sk: 'snapshot' };
}

/** Of the accounts themselves, for all of them at once. */
export const directoryKey: ItemKey = { pk: 'directory', sk: 'accounts' };

/** A later piece of an item that is too large for one. */
export function pieceKey({ pk, sk }: ItemKey, index: number): ItemKey {
  return { pk, sk: `piece#${index}#${sk}` };
}

/** What was told of an event stands under its day, so that a day of an account is one query. */
export function toldKey(account: string, time: number | undefined, identity: string): ItemKey {
  return { pk: `day#${part(account)}#${moment(time).slice(0, 10)}`, sk: historySort(time, identity) };
}

/** An event in the history of what it changed. */
export function historyKey(account: string, target: Key, time: number | undefined, identity: string): ItemKey {
  return { pk: `history#${part(account)}#${part(target)}`, sk: historySort(time, identity) };
}

function historySort(time: number | undefined, identity: string): string {
  return `${moment(time)}#${part(identity)}`;
}

/** Sorts as it is written; what has no time comes last. */
function moment(time: number | undefined): string {
  return time !== undefined && Math.abs(time) <= 8.64e15 ? new Date(time).toISOString() : 'no time';
}

/** As a part of a key: without our separator, and of a length of which several fit. Names come out of events. */
function part(text: string): string {
  return hashedBeyond(300, text.replace(/[#%]/g, encodeURIComponent));
}

/** A key as one text, to compare by. */
export function written({ pk, sk }: ItemKey): string {
  return JSON.stringify([pk, sk]);
}
