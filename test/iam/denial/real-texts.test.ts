import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadActionTable } from '../../../iam/access/action-table.ts';
import { type Fields, fieldsOf, listAt, textAt } from '../../../iam/cloudtrail/fields.ts';
import { actionOf } from '../../../iam/denial/action-of.ts';
import { readDenials } from '../../../iam/denial/read-denials.ts';
import type { Reading } from '../../../iam/denial/reading.ts';

const shared = join(import.meta.dirname, '../../../../shared/denials/texts.jsonl');
const lines = existsSync(shared) ? readFileSync(shared, 'utf8').trim().split('\n') : [];
const cases = lines.map((line) => fieldsOf(JSON.parse(line)));
const table = await loadActionTable();
const misread = cases.filter((one) => !isReadAs(one, readDenials(textAt(one, 'text') ?? '')));

/** Texts that we read otherwise than a person: none. */
const otherwise: readonly string[] = [];

describe.skipIf(cases.length === 0)(`${cases.length - misread.length} of ${cases.length} real texts`, () => {
  test('are read as a person reads them', () => {
    expect(misread.map((one) => textAt(one, 'text'))).toEqual(otherwise);
  });
});

describe.skipIf(cases.length === 0)('real texts of one line', () => {
  const single = cases
    .map((one) => textAt(one, 'text') ?? '')
    .filter((text) => !text.includes('\n') && !text.startsWith('│'));

  // Two lines do not tell at which width they were cut.
  test.each([60, 72, 80, 96, 100, 120, 132])('read the same when a terminal of %d columns cut them', (width) => {
    const long = single.filter((text) => text.length > 2 * width + 1);
    const misread = long.filter(
      (text) => said(text.match(new RegExp(`.{1,${width}}`, 'g'))?.join('\n')) !== said(text),
    );
    expect(misread).toEqual([]);
  });
});

function said(text = ''): string {
  return JSON.stringify(readDenials(text)[0]);
}

function isReadAs(one: Fields, [first, ...others]: readonly [Reading, ...Reading[]]): boolean {
  const alsoSaid = listAt(one, 'others').map(fieldsOf);
  const isRest = alsoSaid.every((other, index) => sameAsked(other, others[index]));
  return (
    first.kind.replaceAll(' ', '-') === textAt(one, 'verdict') &&
    sameAsked(one, first) &&
    isPrincipal(one, first) &&
    isRest
  );
}

function isPrincipal(one: Fields, reading: Reading): boolean {
  const policy = reading.kind === 'denial' ? reading.reason.policy : undefined;
  return (
    reading.kind !== 'not a denial' &&
    reading.principal === textAt(one, 'principal') &&
    policy === textAt(one, 'policy')
  );
}

function sameAsked(one: Fields, reading: Reading | undefined): boolean {
  if (reading === undefined || reading.kind === 'not a denial') return false;
  const isSame = actionOf(reading, table) === textAt(one, 'action') && reading.resource === textAt(one, 'resource');
  if (reading.kind !== 'denial') return isSame;
  const { kind, layer } = reading.reason;
  // Where a message offers several causes, it is said to be unclear.
  const why = kind === 'none' ? [undefined, 'none', `unclear:${layer}`] : [`${kind}:${layer}`];
  return isSame && why.includes(textAt(one, 'reason'));
}
