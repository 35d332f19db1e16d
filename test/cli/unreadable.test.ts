import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { recordOf } from './records.ts';
import { whodunit } from './whodunit.ts';

const line = JSON.stringify;
const one = line(recordOf('one'));
const two = line(recordOf('two'));
const headlineOnly = ['render', '--no-group', '--format', 'email'];

/** What each input says on standard error, and which of its records are rendered all the same. */
const inputs: Readonly<
  Record<string, readonly [input: string | Buffer, says: readonly string[], users: readonly string[]]>
> = {
  'a line that is no JSON': [`${one}\nhello\n${two}`, ['2: not JSON'], ['one', 'two']],
  'a first line that is no JSON': [`hello\n${two}`, ['1: not JSON'], ['two']],
  'a line cut off within a string': [
    `${one.slice(0, 30)}\n${two}`,
    ['1: not JSON: it breaks off within a string'],
    ['two'],
  ],
  'a line cut off after a brace': [`{"detail": {\n${two}`, ['1: not JSON: it breaks off'], ['two']],
  'a line cut off after a value': [`{"detail": {"a": 1\n${two}`, ['1: not JSON: it breaks off'], ['two']],
  'a line cut off after a comma': [`{"detail": 1,\n${one}\n${two}`, ['1: not JSON: it breaks off'], ['one', 'two']],
  'a line cut off after a colon': [`{"detail":\n${one}\n${two}`, ['1: not JSON: it breaks off'], ['one', 'two']],
  'a log file cut off within a record': [
    `{"Records": [\n${one},\n${two.slice(0, 40)}`,
    ['1: not JSON: it breaks off within a string'],
    ['one'],
  ],
  'a record of a list that is no JSON': [`[\n${one},\n{"a": nope},\n${two}\n]`, ['1: not JSON'], ['one', 'two']],
  'a pretty-printed document cut off': [
    `{\n  "eventName": "CreateUser",\n${two}`,
    ['1: not JSON: it breaks off'],
    ['two'],
  ],
  'something after a document': [`${one} and more\n${two}`, ['1: not JSON'], ['two']],
  'a closing bracket too many': [`${one}}\n${two}`, ['1: not JSON'], ['two']],
  'JSON that is no object': [`17\nnull\n"text"\n${two}`, ['1: no JSON object', '2: no', '3: no'], ['two']],
  'an object without a record': [`{"a": 1}\n${two}`, ['1: neither a CloudTrail record nor'], ['two']],
  'a member of a log file that is no record': [
    line({ Records: [recordOf('one'), 17, {}] }),
    ['1 Records[1]: no JSON object', '1 Records[2]: neither'],
    ['one'],
  ],
  'an event of lookup-events that is no JSON': [
    line({ Events: [{ CloudTrailEvent: one }, { CloudTrailEvent: '{' }] }),
    ['1 Events[1]: not JSON'],
    ['one'],
  ],
};

test.each(Object.entries(inputs))('of %s it says where, and goes on', async (_, [stdin, says, users]) => {
  const { code, stdout, stderr } = await whodunit(headlineOnly, { stdin });
  expect(code).toBe(1);
  expect(usersIn(stdout)).toEqual(users);
  const lines = stderr.trimEnd().split('\n');
  expect(lines.map((text, index) => text.startsWith(`standard input:${says[index]}`))).toEqual([
    ...says.map(() => true),
    false,
  ]);
  expect(lines.at(-1)).toBe(`Could not read ${says.length} part${says.length === 1 ? '' : 's'}, named above.`);
});

test('gzip that breaks off is said to, and what came before is rendered', async () => {
  const whole = gzipSync(`${one}\n`.repeat(2000));
  const { code, stdout, stderr } = await whodunit(headlineOnly, { stdin: whole.subarray(0, whole.length - 20) });
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: expect.stringContaining('standard input: the gzip data breaks off'),
  });
  expect(usersIn(stdout).length).toBeGreaterThan(0);
});

test('gzip with bytes behind its end is said to have some, and all that it holds is rendered', async () => {
  for (const behind of [Buffer.from('junk'), Buffer.alloc(70_000, 7)]) {
    const stdin = [gzipSync(`${one}\n${two}`), behind];
    const { code, stdout, stderr } = await whodunit(headlineOnly, { stdin });
    expect({ code, users: usersIn(stdout), said: stderr.split('\n')[0] }).toEqual({
      code: 1,
      users: ['one', 'two'],
      said: 'standard input: there are bytes behind the end of the gzip data, which were not read',
    });
  }
  const joined = await whodunit(headlineOnly, { stdin: Buffer.concat([gzipSync(`${one}\n`), gzipSync(two)]) });
  expect({ code: joined.code, users: usersIn(joined.stdout) }).toEqual({ code: 0, users: ['one', 'two'] });
});

test.each(['utf16le', 'utf16be'])('UTF-16 without a byte order mark is read: %s', async (encoding) => {
  const little = Buffer.from(`${one}\r\n${two}`, 'utf16le');
  const stdin = encoding === 'utf16le' ? little : Buffer.from(little).swap16();
  const { code, stdout } = await whodunit(headlineOnly, { stdin });
  expect({ code, users: usersIn(stdout) }).toEqual({ code: 0, users: ['one', 'two'] });
});

test.each(['[', '{"a":'])('a line of thousands of %s costs itself and no other', async (opening) => {
  const deep = opening.repeat(60_000) + (opening === '[' ? ']' : '1}').repeat(1).padEnd(0);
  const closed =
    opening === '[' ? deep.slice(0, -1) + ']'.repeat(60_000) : `${opening.repeat(60_000)}1${'}'.repeat(60_000)}`;
  const within = line({ ...recordOf('three'), requestParameters: 0 }).replace(
    '"requestParameters":0',
    `"requestParameters":${closed}`,
  );
  const { code, stdout, stderr } = await whodunit(headlineOnly, { stdin: [one, closed, within, two].join('\n') });
  expect({ code, users: usersIn(stdout).filter((user) => user !== 'three') }).toEqual({
    code: 1,
    users: ['one', 'two'],
  });
  expect(stderr).not.toMatch(/fault of ours|call stack|\n\s+at /);
  expect(stderr).toContain('standard input:2:');
});

test('a file that is no JSON gets one sentence, however many lines it has', async () => {
  for (const stdin of [
    'hello\n'.repeat(500),
    '[2026-11-24] INFO: hello\n'.repeat(500),
    '<html>\n<body>{}\n',
    '{"a": nope}\n{"b": nope}',
  ]) {
    const { code, stderr } = await whodunit(headlineOnly, { stdin });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^standard input: this is no JSON; line 1: .*\nCould not read 1 part, named above\.\n$/);
  }
});

test('a long run of lines that are no JSON is told in short', async () => {
  const { stdout, stderr } = await whodunit(headlineOnly, { stdin: `${one}\n${'hello\n'.repeat(500)}${two}` });
  expect(usersIn(stdout)).toEqual(['one', 'two']);
  const lines = stderr.trimEnd().split('\n');
  expect(lines).toHaveLength(4);
  expect(lines[2]).toMatch(/^standard input:4: not JSON: .*; and 497 more up to line 501$/);
});

test('files that cannot be read are named, and the others are rendered', async () => {
  const directory = temporaryFolder('whodunit');
  writeFileSync(join(directory, 'one.json'), one);
  const { code, stdout, stderr } = await whodunit([...headlineOnly, 'absent.json', '.', 'one.json'], { directory });
  expect({ code, users: usersIn(stdout), stderr }).toEqual({
    code: 1,
    users: ['one'],
    stderr:
      'absent.json: there is no such file\n' +
      '.: this is a directory; name the files in it\n' +
      'Could not read 2 parts, named above.\n',
  });
});

test('what an input holds cannot move the cursor when it is quoted', async () => {
  const { stderr } = await whodunit(headlineOnly, { stdin: '\u001b[2J\u202e{' });
  expect(stderr).toContain('\\u{1b}');
  expect(stderr).toContain('\\u{202e}');
  expect([...stderr].filter((character) => '\u001b\u202e'.includes(character))).toEqual([]);
});

function usersIn(stdout: string): readonly string[] {
  return [...stdout.matchAll(/^Subject: .*created user (\w+)$/gm)].map(([, user = '']) => user);
}
