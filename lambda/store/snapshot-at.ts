import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { type ItemKey, snapshotKey } from './state/keys.ts';
import { snapshotIn } from './state/snapshot-item.ts';

/** Where the note of the last snapshot of an account is. */
export const snapshotNoteKey: (account: string) => ItemKey = snapshotKey;

/** When the snapshot of a note was taken, in milliseconds since 1970; throws for an item that holds none. */
export function snapshotTime(item: Readonly<Record<string, AttributeValue>>): number {
  return snapshotIn([item]).time;
}
