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
