import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Fields } from '../../../iam/cloudtrail/fields.ts';
import { withReceipt } from '../../deployment/receipts.ts';
import { type Candidate, candidateOf } from './candidate.ts';

/** Where receipts are, and the destinations that may have left one. */
export type ReceiptTable = Readonly<{ name: string; destinations: readonly string[]; client: DynamoDBClient }>;

/** What was looked at, and of that what no destination has taken, the oldest first. */
export type Untold = Readonly<{ seen: number; untold: readonly Candidate[] }>;

/** Keeps only what is untold: a history may be long. docs/decisions/0214 */
export async function untoldOf(records: AsyncIterable<Fields>, table: ReceiptTable): Promise<Untold> {
  const untold: Candidate[] = [];
  let [seen, asked]: [number, Candidate[]] = [0, []];
  const ask = async () => {
    const identities = asked.map(({ identity }) => identity);
    const told = await withReceipt(identities, table.destinations, table.name, table.client);
    untold.push(...asked.filter(({ identity }) => !told.has(identity)));
    asked = [];
  };
  for await (const record of records) {
    const found = candidateOf(record);
    seen += found.length;
    asked.push(...found);
    if (asked.length >= atOnce) await ask();
  }
  await ask();
  return { seen, untold: distinct(untold).toSorted((one, other) => (one.time ?? 0) - (other.time ?? 0)) };
}

const atOnce = 50;

/** The event history may show an event twice, at the seam of two pages. */
function distinct(candidates: readonly Candidate[]): readonly Candidate[] {
  return [...new Map(candidates.map((each) => [each.identity, each])).values()];
}
