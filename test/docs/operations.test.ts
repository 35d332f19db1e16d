import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { templateOf } from '../lib/synthesised.ts';
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

  test('says when an alarm rings as the template has it', () => {
    const alarms = Object.values(templateOf().findResources('AWS::CloudWatch::Alarm'));
    for (const { Properties: alarm } of alarms) {
      const name = String(alarm.AlarmName).replace('IamWhodunit-', '');
      const [, when = ''] = new RegExp(`^\\| ${name} \\| ([^|]*) \\|`, 'm').exec(page) ?? [];
      const numbers = new Set(when.match(/\d+/g));
      if (alarm.Period < 86_400) expect(numbers, name).toContain(String(alarm.Period / 60));
      const count = alarm.EvaluationPeriods > 1 ? alarm.EvaluationPeriods : alarm.Threshold;
      expect(numbers, name).toContain(String(count));
    }
  });

  test('leads on from each alarm, and from no other', () => {
    const files = ['lib/alarm-definitions.ts', 'lib/snapshot-alarms.ts'];
    const alarms = found(
      files.map((file) => readFileSync(join(root, file), 'utf8')).join('\n'),
      /\b(?:name: |notDelivered\()'(\w+)'/g,
    );
    expect([...rowsOf('alarm')].sort()).toEqual(alarms);
  });
});

test('the loop that moves dead letters moves all that it can, unchanged, and deletes only what arrived', () => {
  const folder = mkdtempSync(join(tmpdir(), 'redrive-'));
  try {
    const large = JSON.stringify({ policyDocument: 'x'.repeat(200_000) });
    const bodies = [
      '{"a":"x\\ty"}',
      large,
      'refused',
      '{"b":"佐藤 \\"q\\""}',
      '{\n  "of many": "lines"\n}',
      '{"c":"$(touch harm) `id`"}',
    ];
    for (const [index, body] of bodies.entries()) writeFileSync(join(folder, `from.${index}`), body);
    writeFileSync(join(folder, 'aws'), fakeAws);
    chmodSync(join(folder, 'aws'), 0o755);
    const loop = blocksOf('docs/operations.md', ['bash']).find((block) => block.includes('while')) ?? '';
    const env = { ...process.env, TMPDIR: folder, PATH: [folder, process.env['PATH']].join(delimiter) };
    // Without --norc it takes its input, a socket of Node's, for a remote login, whose settings may put another aws first.
    const said = execFileSync('bash', ['--norc', '-c', loop], { cwd: folder, env, encoding: 'utf8' });
    const arrived = bodies.flatMap((body, index) => (body === 'refused' ? [] : [[`to.${index}`, body]]));
    const names = readdirSync(folder).toSorted();
    expect(names).toEqual(['aws', 'hidden.2', ...arrived.map(([name]) => name)]);
    for (const [name = '', body] of arrived) expect(readFileSync(join(folder, name), 'utf8')).toBe(body);
    expect(said).toBe('5 moved, 1 left\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** Two queues as files, a message each, in the words of the AWS CLI. What was received is hidden; "refused" cannot be sent. */
const fakeAws = `#!/bin/bash
option() { while [ $# -gt 1 ]; do [ "$1" = "$name" ] && printf %s "$2"; shift; done; }
[ "$1 $2" = 'sts assume-role' ] && { printf 'AKIA\\tsecret\\ttoken\\n'; exit; }
[ "$AWS_SESSION_TOKEN" = token ] || exit 1
case "$2" in
  receive-message) next=$(ls | grep -m 1 '^from\\.') || { printf 'None\\n'; exit; }
    mv "$next" "hidden.\${next#from.}"; printf '%s\\t%s\\n' "\${next#from.}" "$(cat "hidden.\${next#from.}")" ;;
  send-message) body=$(name=--message-body option "$@"); body=\${body#file://}
    [ "$(cat "$body")" != refused ] && cp "$body" sent ;;
  delete-message) handle=$(name=--receipt-handle option "$@"); mv sent "to.$handle"; rm "hidden.$handle" ;;
esac
`;
