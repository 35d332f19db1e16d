import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { eventPattern } from '../../iam/cloudtrail/event-pattern.ts';
import { fieldsAt, fieldsOf, textAt } from '../../iam/cloudtrail/fields.ts';
import { matches } from '../../iam/cloudtrail/matches.ts';
import { slackObjection } from '../../standins/slack-checks.ts';
import { whodunit } from './whodunit.ts';

const corpus = join(import.meta.dirname, '../../../shared/corpus');
const files = ['iam-events.jsonl', 'other-identity-events.jsonl'].map((name) => join(corpus, name));
const isHere = files.every((file) => existsSync(file));
const title = isHere ? 'real records' : `real records: skipped, since ${corpus} is not there`;

describe.skipIf(!isHere)(title, async () => {
  const records = isHere ? files.flatMap(recordsIn) : [];
  const mutating = records.filter(
    (record) => textAt(record, 'eventSource') === 'iam.amazonaws.com' && isChange(record),
  );
  const { code, stdout, stderr } = await whodunit(['render', '--no-group', '--format', 'json', ...files]);
  const rendered = stdout
    .split('\n')
    .filter((text) => text !== '')
    .map((text) => fieldsOf(JSON.parse(text)));

  test('each that changes something gives a message, and the others are counted', () => {
    expect(mutating.length).toBeGreaterThan(0);
    expect(rendered.map((each) => eventName(each))).toEqual(mutating.map((record) => textAt(record, 'eventName')));
    expect(stderr).toContain(`Skipped ${records.length - mutating.length} events: `);
    expect(code).toBe(0);
  });

  test('each message keeps the limits of Slack and of SNS', () => {
    for (const each of rendered) {
      const payload = fieldsAt(each, 'slack');
      expect(slackObjection(payload), eventName(each)).toBeUndefined();
      expect(textsIn(payload['blocks']).join('').length, eventName(each)).toBeLessThan(10_000);
      expect(textAt(each, 'email', 'subject'), eventName(each)).toMatch(/^[^\p{Cc}]{1,99}$/u);
    }
  });

  test('grouped, each of them is still told', async () => {
    const grouped = await whodunit(['render', '--format', 'json', ...files]);
    const names = grouped.stdout
      .trim()
      .split('\n')
      .flatMap((text) => JSON.parse(text).eventNames);
    expect(names.sort()).toEqual(mutating.map((record) => textAt(record, 'eventName')).sort());
  });

  test.each(['terminal', 'slack', 'email', 'json'])('all of them can be rendered as %s', async (format) => {
    const all = await whodunit(['render', '--all', '--format', format, ...files]);
    expect({ code: all.code, stderr: all.stderr }).toEqual({ code: 0, stderr: '' });
  });
});

function recordsIn(file: string) {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((text) => text !== '');
  return lines.map((text) => fieldsAt(fieldsOf(JSON.parse(text)), 'record'));
}

function isChange(record: object): boolean {
  return matches({ detail: { eventName: eventPattern.detail.eventName } }, { detail: record });
}

function eventName(rendered: ReturnType<typeof fieldsOf>): string {
  return String(rendered['eventNames']);
}

/** Every text that a reader sees. */
function textsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    typeof inner === 'string' && (name === 'text' || name === 'url') ? [inner] : textsIn(inner),
  );
}
