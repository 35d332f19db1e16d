import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { filesHistory } from '../../../cli/history/files.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { eventOf, recordOf } from '../records.ts';
import { idsOf, recordAt } from './read.ts';

const [first, second, third] = ['01', '02', '03'].map((hour) => recordAt(`2026-11-24T${hour}:00:00Z`, `at-${hour}`));
const ids = (...hours: readonly string[]) => hours.map((hour) => `id-of-at-${hour}`);
const read = recordAt('2026-11-24T02:30:00Z', 'reader', { eventName: 'GetUser', readOnly: true });
const foreign = recordAt('2026-11-24T02:30:00Z', 'other', { eventSource: 'ec2.amazonaws.com' });

const json = (value: unknown) => JSON.stringify(value);
const log = (...Records: readonly unknown[]) => json({ Records });

function historyOf(files: Readonly<Record<string, string | Buffer>>, paths: readonly string[] = ['.'], event?: string) {
  const directory = temporaryFolder('history');
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(directory, name, '..'), { recursive: true });
    writeFileSync(join(directory, name), content);
  }
  return filesHistory(paths, { stdin: Readable.from([]), directory }, { event });
}

describe('log files', () => {
  test('of a folder and the folders in it are one history, newest first, each record once', async () => {
    const history = historyOf({
      '2026/11/24/b.json.gz': gzipSync(log(second, foreign, first)),
      '2026/11/23/a.json': log(third, read, second),
    });
    expect(await idsOf(history)).toEqual(ids('03', '02', '01'));
    expect(history.gaps()).toEqual([]);
  });

  test('give a period only', async () => {
    const period = { since: Date.parse('2026-11-24T02:00:00Z'), until: Date.parse('2026-11-24T03:00:00Z') };
    expect(await idsOf(historyOf({ 'a.json': log(first, second, third) }), period)).toEqual(ids('02'));
  });

  test.each([
    ['on one line', log(first, second)],
    ['over many lines', JSON.stringify({ Records: [first, second] }, null, 2)],
    ['a line each', `${json(first)}\n${json(second)}\n`],
    ['a list', json([first, second])],
    ['lists after each other', `${log(first)}${log(second)}`],
    ['in EventBridge events', `${json(eventOf(first ?? {}))}\n${json(eventOf(second ?? {}))}`],
    ['looked up', json({ NextToken: 'x', Events: [first, second].map((each) => ({ CloudTrailEvent: json(each) })) })],
    [
      'packed by CloudWatch Logs',
      json({ awslogs: { data: packed({ logEvents: [{ message: json(first) }, { message: json(second) }] }) } }),
    ],
    ['behind the mark of UTF-8', `\uFEFF${log(first, second)}`],
    ['in UTF-16', Buffer.from(`\uFEFF${log(first, second)}`, 'utf16le')],
    ['beside other members', json({ about: { Records: 'none' }, Records: [first, second], more: ['x', { y: 1 }] })],
  ])('are read %s', async (_, content) => {
    const history = historyOf({ 'a.json': content });
    expect(await idsOf(history)).toEqual(ids('02', '01'));
    expect(history.gaps()).toEqual([]);
  });

  test('hold values with brackets, quotes and text of other records', async () => {
    const value = `"}]{[\\ {"eventVersion":"1.11","readOnly":true} \u2028`;
    const strange = recordAt('2026-11-24T04:00:00Z', 'at-04', { requestParameters: { userName: value } });
    const history = historyOf({ 'a.json': log(first, strange, third) });
    expect(await idsOf(history)).toEqual(ids('04', '03', '01'));
    expect(history.gaps()).toEqual([]);
  });

  test('are the same wherever a chunk of their bytes ends', async () => {
    const text = Buffer.from(
      `${JSON.stringify({ NextToken: 'a\\"', Records: [first, second] }, null, 1)}\n${json(third)}`,
    );
    for (let at = 1; at < text.length; at += 1) {
      const stdin = Readable.from([text.subarray(0, at), text.subarray(at)]);
      const history = filesHistory(['-'], { stdin, directory: '.' });
      expect({ at, ids: await idsOf(history), gaps: history.gaps() }).toEqual({
        ...{ at, ids: ids('03', '02', '01'), gaps: [] },
      });
    }
  });

  test('give one event by its id, whatever it is', async () => {
    const history = historyOf({ 'a.json': log(first, read, foreign) }, ['.'], 'id-of-reader');
    expect(await idsOf(history)).toEqual(['id-of-reader']);
  });
});

describe('damage is told with its place, and costs nothing else', () => {
  test.each([
    ['a line that breaks off', `${json(first)}\n${json(second).slice(0, 200)}\n${json(third)}\n`, 'a.json:2'],
    ['a record that breaks off', log(first, second, third).replace('"at-02"},"responseElements"', '"at-'), 'a.json:1'],
    ['a file that breaks off', log(first, third, second).slice(0, -30), 'a.json:1'],
    ['a line of something else', `${json(first)}\nERROR 42\n${json(third)}\n`, 'a.json:2'],
    ['a record with a fault in it', log(first, { ...second, x: 'X' }, third).replace('"X"', 'X'), 'a.json:1'],
  ])('%s', async (_, content, place) => {
    const history = historyOf({ 'a.json': content });
    expect(await idsOf(history)).toEqual(ids('03', '01'));
    expect(history.gaps()).toEqual([expect.stringMatching(new RegExp(`^${place} could not be read: `))]);
  });

  test('gzip that breaks off', async () => {
    const whole = gzipSync(
      log(first, third, ...Array.from({ length: 500 }, (_, index) => recordOf(`${Math.sin(index)}`))),
    );
    const history = historyOf({ 'a.json.gz': whole.subarray(0, -100), 'b.json': log(second) });
    expect(await idsOf(history)).toEqual(expect.arrayContaining(ids('02')));
    expect(history.gaps()[0]).toMatch(/^a\.json\.gz could not be read: the gzip data breaks off/);
  });

  test('a file that is none', async () => {
    const history = historyOf({ 'a.json': log(first) }, ['a.json', 'no.json']);
    expect(await idsOf(history)).toEqual(ids('01'));
    expect(history.gaps()).toEqual(['no.json could not be read: there is no such file.']);
  });

  test('more than three places of a file are counted', async () => {
    const lines = Array.from({ length: 9 }, () => 'nonsense');
    const history = historyOf({ 'a.json': [json(first), ...lines.flatMap((line) => [line, json(second)])].join('\n') });
    expect(await idsOf(history)).toEqual(ids('02', '01'));
    expect(history.gaps()).toHaveLength(4);
    expect(history.gaps()[3]).toBe('a.json: 6 more places up to line 18 could not be read.');
  });
});

function packed(value: unknown): string {
  return gzipSync(json(value)).toString('base64');
}
