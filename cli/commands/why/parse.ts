import { loadActionTable } from '../../../iam/access/action-table.ts';
import { isObject } from '../../../iam/cloudtrail/fields.ts';
import { actionOf } from '../../../iam/denial/action-of.ts';
import { readingOfRecord } from '../../../iam/denial/of-record.ts';
import { readDenials } from '../../../iam/denial/read-denials.ts';
import type { Reading } from '../../../iam/denial/reading.ts';
import { parseJson } from '../../input/parse-json.ts';

/** What was understood of a text: the first message in it, or the CloudTrail record that it is. */
export type Understood = Readonly<{ reading: Reading; action: string | undefined; others: number }>;

export async function understood(text: string): Promise<Understood> {
  const json = /^\s*\{/.test(text) ? parseJson(text) : undefined;
  const record = json?.kind === 'json' && isObject(json.value) ? readingOfRecord(json.value) : undefined;
  const [reading, ...others] = record === undefined ? readDenials(text) : [record];
  return { reading, action: actionOf(reading, await loadActionTable()), others: others.length };
}

/** The line of `--parse`; what is not known is null. */
export function parseLine({ reading, action }: Understood): string {
  const { principal, resource } = reading.kind === 'not a denial' ? nothing : reading;
  const reason = reading.kind === 'denial' ? reading.reason : undefined;
  return JSON.stringify({
    verdict: reading.kind.replaceAll(' ', '-'),
    principal: principal ?? null,
    action: action ?? null,
    resource: resource ?? null,
    kind: reason?.kind ?? 'none',
    layer: reason?.layer ?? 'unnamed',
    policy: reason?.policy ?? null,
  });
}

const nothing = { principal: undefined, resource: undefined } as const;
