import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { paged } from '../../cli/pager.ts';
import { print } from '../../terminal/print.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const { PATH = '' } = process.env;

/** What a terminal shows, and what the pager was given, of an output of so many lines. */
async function shownBy(pager: string | undefined, { lines = 3, isTTY = true, isWanted = true } = {}) {
  const file = join(temporaryFolder('pager'), 'paged');
  const written: string[] = [];
  const stdout = new Writable({
    write: (chunk, _, done) => {
      written.push(String(chunk));
      done();
    },
  });
  const context = {
    stdin: Readable.from([]),
    stdout: Object.assign(stdout, { isTTY }),
    stderr: stdout,
    env: { PATH, FILE: file, ...(pager === undefined ? {} : { PAGER: pager }) },
    directory: '.',
    now: () => 0,
  };
  let count = 0;
  await paged(isWanted, context, async (output) => {
    for (; count < lines && !output.destroyed; count += 1) await print(output, `line ${count}\n`);
  });
  return { written: written.join(''), file, count };
}

const all = 'line 0\nline 1\nline 2\n';

test('the output of a terminal goes through the pager, which is waited for', async () => {
  const { written, file } = await shownBy('cat >"$FILE" && sleep 0.1 && echo END >>"$FILE"');
  expect({ written, paged: readFileSync(file, 'utf8') }).toEqual({ written: '', paged: `${all}END\n` });
});

test.each([
  ['where there is no terminal', 'cat >"$FILE" -', { isTTY: false }],
  ['with --no-pager', 'cat >"$FILE" -', { isWanted: false }],
  ['with PAGER=cat', 'cat', {}],
  ['with an empty PAGER', '', {}],
  ['where there is no such program', 'no-such-pager', {}],
])('%s it goes its way', async (_, pager, more) => {
  expect((await shownBy(pager, more)).written).toBe(all);
});

test('nothing is waited for once somebody has left the pager', async () => {
  const { count } = await shownBy('head -n 1 >"$FILE"', { lines: 1_000_000 });
  expect(count).toBeLessThan(1_000_000);
});
