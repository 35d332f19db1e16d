import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { blocksOf, root, textOf } from './pages.ts';

const page = textOf('docs/operations.md');

function sourcesIn(folder: string, ending: string): string {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'))
    .join('\n');
}

/** The first cells of the table whose first column has this head. */
function rowsOf(head: string): readonly string[] {
  const [, table = ''] = page.split(`\n| ${head} |`);
  const [rows = ''] = table.split('\n\n');
  return [...rows.matchAll(/^\| ([^|-][^|]*) \|/gm)].map(([, cell = '']) => cell.replaceAll('`', ''));
}

function found(text: string, pattern: RegExp): readonly string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))].sort();
}

describe('docs/operations.md', () => {
  test('has a row for each fault that a test makes happen, and a test for each row', () => {
    const tests = found(sourcesIn('test/lambda/faults', '.test.ts'), /^test\(\s*'([^']+)'/gm);
    expect([...rowsOf('fault'), ...rowsOf('change')].sort()).toEqual(tests);
  });

  test('explains each line that the function logs, and no other', () => {
    const logged = found(sourcesIn('lambda', '.ts'), /\bmessage: '([^']+)'/g);
    expect([...rowsOf('`message`')].sort()).toEqual(logged);
  });

  test('leads on from each alarm, and from no other', () => {
    const alarms = found(readFileSync(join(root, 'lib/alarm-definitions.ts'), 'utf8'), /\bname: '(\w+)'/g);
    expect([...rowsOf('alarm')].sort()).toEqual(alarms);
  });
});

test('the loop that moves dead letters of the rule moves all, unchanged, and deletes only what arrived', () => {
  const folder = mkdtempSync(join(tmpdir(), 'redrive-'));
  try {
    const bodies = ['{"a":"x\\ty"}', '{"b":"佐藤 \\"q\\""}', '{"c":"$(touch harm) `id`"}'];
    writeFileSync(join(folder, 'from'), bodies.map((body) => `${body}\n`).join(''));
    writeFileSync(join(folder, 'aws'), fakeAws);
    chmodSync(join(folder, 'aws'), 0o755);
    const loop = blocksOf('docs/operations.md', ['bash']).find((block) => block.includes('while')) ?? '';
    const env = { ...process.env, PATH: [folder, process.env['PATH']].join(delimiter) };
    // Without --norc it takes its input, a socket of Node's, for a remote login, whose settings may put another aws first.
    execFileSync('bash', ['--norc', '-c', loop], { cwd: folder, env });
    expect(readFileSync(join(folder, 'to'), 'utf8').trimEnd().split('\n')).toEqual(bodies);
    expect(readFileSync(join(folder, 'from'), 'utf8')).toBe('');
    expect(readdirSync(folder)).not.toContain('harm');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** Two queues as two files, a message a line, in the words of the AWS CLI. */
const fakeAws = `#!/bin/bash
case "$2" in
  receive-message) if [ -s from ]; then printf 'handle\\t%s\\n' "$(head -n 1 from)"; else printf 'None\\n'; fi ;;
  send-message) while [ $# -gt 0 ]; do [ "$1" = --message-body ] && printf '%s\\n' "$2" >> to; shift; done ;;
  delete-message) sed -i.old 1d from ;;
esac
`;
