import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fieldsOf, valueAt } from '../../../iam/cloudtrail/fields.ts';
import { parsePolicyDocument } from '../../../iam/policy/parse.ts';

const corpus = join(import.meta.dirname, '../../../../shared/corpus/iam-events.jsonl');
const present = existsSync(corpus);
const places = [
  ['requestParameters', 'policyDocument'],
  ['requestParameters', 'assumeRolePolicyDocument'],
  ['responseElements', 'role', 'assumeRolePolicyDocument'],
];

test.skipIf(!present)('Every policy of the real records is read to its last part (needs ../shared/corpus)', () => {
  const records = readFileSync(corpus, 'utf8')
    .trim()
    .split('\n')
    .map((line) => fieldsOf(JSON.parse(line)));
  const texts = records.flatMap((line) => places.map((place) => valueAt(line, 'record', ...place)));
  const documents = texts.filter((text) => text !== undefined && text !== '{').map(parsePolicyDocument);
  expect(documents.length).toBeGreaterThan(5);
  for (const document of documents) expect(document).toMatchObject({ kind: 'parsed', unread: [] });
});
