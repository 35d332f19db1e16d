import { expect, test } from 'vitest';
import { documentsIn } from '../../../cli/input/documents.ts';
import type { JsonDocument } from '../../../cli/input/json-document.ts';
import { fieldsOf } from '../../../iam/cloudtrail/fields.ts';
import { eventOf, recordOf } from '../records.ts';

const event = (name: string) => eventOf(recordOf(name, { list: [{ a: [1] }, {}], quoted: 'a "b" \\ {' }));
const before = JSON.stringify(event('before'));
const broken = JSON.stringify(event('broken'));
const after = JSON.stringify(event('after'));

async function documents(text: string): Promise<readonly JsonDocument[]> {
  async function* lines() {
    yield* text.split('\n');
  }
  const found: JsonDocument[] = [];
  for await (const document of documentsIn(lines())) found.push(document);
  return found;
}

test('a line may be cut off anywhere: it is the only one that is lost', async () => {
  for (let at = 1; at < broken.length; at += 1) {
    const found = await documents([before, broken.slice(0, at), after, after].join('\n'));
    const told = found.map((each) => (each.kind === 'json' ? fieldsOf(each.value)['detail'] : each.line));
    expect(told, broken.slice(0, at)).toEqual([recordIn(before), 2, recordIn(after), recordIn(after)]);
  }
});

test('a line may begin anywhere: it is the only one that is lost', async () => {
  for (let at = 1; at < broken.length; at += 1) {
    const found = await documents([before, broken.slice(at), after].join('\n'));
    const kept = found.flatMap((each) => (each.kind === 'json' ? [fieldsOf(each.value)['detail']] : []));
    expect(kept, broken.slice(at)).toContainEqual(recordIn(before));
    expect(kept, broken.slice(at)).toContainEqual(recordIn(after));
    expect(
      found.some(({ kind, line }) => kind === 'unreadable' && line === 2),
      broken.slice(at),
    ).toBe(true);
  }
});

test('a pretty-printed document may be cut off after any line: it is the only one that is lost', async () => {
  const lines = JSON.stringify(event('broken'), null, 2).split('\n');
  for (let count = 1; count < lines.length; count += 1) {
    const found = await documents([before, ...lines.slice(0, count), after, after].join('\n'));
    const kept = found.flatMap((each) => (each.kind === 'json' ? [fieldsOf(each.value)['detail']] : []));
    expect(kept, lines[count - 1]).toEqual([recordIn(before), recordIn(after), recordIn(after)]);
  }
});

test('many documents on one line are all found', async () => {
  expect(await documents(before.repeat(20_000))).toHaveLength(20_000);
});

function recordIn(text: string): unknown {
  return fieldsOf(JSON.parse(text))['detail'];
}
