import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadActionTable } from '../../../iam/access/action-table.ts';
import { readDenial } from '../../../iam/cloudtrail/denial.ts';
import { type Fields, fieldsOf, textAt } from '../../../iam/cloudtrail/fields.ts';
import { actionOf } from '../../../iam/denial/action-of.ts';
import { readingOfRecord } from '../../../iam/denial/of-record.ts';
import { readDenials } from '../../../iam/denial/read-denials.ts';

const shared = join(import.meta.dirname, '../../../../shared/denials/records.jsonl');
const lines = existsSync(shared) ? readFileSync(shared, 'utf8').trim().split('\n') : [];
const cases = lines.map((line) => fieldsOf(JSON.parse(line)));

/** Where we read a record otherwise than its source does, by the line: what we say, and why. */
const otherwise: Readonly<Record<number, string>> = {
  // A ListKeys that the policy of a VPC endpoint refused: the message says no more, but this it does.
  231: 'layer endpoint',
};

const table = await loadActionTable();

describe.skipIf(cases.length === 0)(`${cases.length} real records`, () => {
  test('are read as their source reads them, or a reason is written down', () => {
    const found = cases.flatMap((one, index) => {
      const different = difference(one);
      return different === undefined ? [] : [[index, different]];
    });
    expect(Object.fromEntries(found)).toEqual(otherwise);
  });

  test('name whoever was refused, wherever the source knows it', () => {
    const denied = cases.filter(
      ({ expect }) => fieldsOf(expect)['denied'] === true && textAt(fieldsOf(expect), 'principal'),
    );
    const unnamed = denied.filter(({ record }) => {
      const reading = readingOfRecord(fieldsOf(record));
      return reading === undefined || reading.kind === 'not a denial' || reading.principal === undefined;
    });
    expect(unnamed).toEqual([]);
    expect(denied.length).toBeGreaterThan(200);
  });
});

/** The alerts have a small reader of their own: docs/decisions/0225. It says what comes behind a policy's ARN as well. */
const behindPolicy = / version v\d+$/;

test.skipIf(cases.length === 0)('the reader of the alerts says the same of what IAM answers', () => {
  const messages = cases.flatMap(({ record }) => {
    const isIam = textAt(fieldsOf(record), 'eventSource') === 'iam.amazonaws.com';
    return isIam ? [textAt(fieldsOf(record), 'errorMessage') ?? ''] : [];
  });
  for (const message of messages) {
    const [reading] = readDenials(message);
    const { action, resource, policyArn } = readDenial(message);
    const wide = reading.kind === 'denial' ? reading : undefined;
    expect([wide?.action, wide?.resource, wide?.reason.policy]).toEqual([
      action,
      resource?.replace(behindPolicy, ''),
      policyArn,
    ]);
  }
  expect(messages.length).toBeGreaterThanOrEqual(50);
});

/** The first thing in which our reading of a case is another than its source's. */
function difference({ record, expect: wanted }: Fields): string | undefined {
  const it = fieldsOf(wanted);
  const reading = readingOfRecord(fieldsOf(record));
  if (reading === undefined || reading.kind === 'not a denial') return it['denied'] === true ? 'no denial' : undefined;
  if (it['denied'] !== true) return 'a denial';
  const action = actionOf(reading, table);
  if (textAt(it, 'action') !== undefined && textAt(it, 'action') !== action) return `action ${action}`;
  if (textAt(it, 'resource') !== reading.resource) return `resource ${reading.resource}`;
  const { kind, layer } = reading.kind === 'denial' ? reading.reason : { kind: 'none', layer: 'unnamed' };
  const [wantedKind = 'none', wantedLayer = 'unnamed'] = (textAt(it, 'reason') ?? 'none').split(':');
  if (kind !== wantedKind) return `kind ${kind}`;
  return layer === wantedLayer ? undefined : `layer ${layer}`;
}
