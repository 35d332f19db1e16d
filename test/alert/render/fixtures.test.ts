import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../iam/actions/catalogue.ts';
import { fixtures } from '../../fixtures/fixtures.ts';
import { rendered } from './fixtures/rendered.ts';

it('has a fixture for every action of the catalogue, named after it', () => {
  const names = new Set(fixtures.map(({ name }) => name));
  expect(Object.keys(catalogue).filter((action) => !names.has(`${action}.json`))).toEqual([]);
});

describe.each(rendered)('$name', ({ terminal, slack, publication, bodies }) => {
  it('stays within the limits of Slack', () => {
    const texts = textsIn(slack.blocks.blocks);
    expect(slack.blocks.blocks?.length).toBeLessThanOrEqual(50);
    expect(texts.filter((text) => text === '' || text.length > 3000)).toEqual([]);
    expect(texts.join('').length).toBeLessThan(10_000);
    expect(slack.blocks.text.length).toBeLessThanOrEqual(3000);
    expect(slack.plain.text.length).toBeLessThan(10_000);
  });

  it('lets Slack parse nothing but a date', () => {
    const parsed = objectsIn(slack.blocks.blocks).filter(({ type }) => type === 'mrkdwn');
    const date = /^<!date\^\d+\^\{date_short_pretty\} \{time\}\|[0-9T:.Z-]+>$/;
    expect(parsed.filter(({ text }) => !date.test(String(text)))).toEqual([]);
    expect(slack.plain.mrkdwn).toBe(false);
    expect([slack.blocks.text, slack.plain.text].filter((text) => /[<>]|&(?!amp;|lt;|gt;)/.test(text))).toEqual([]);
  });

  it('has nothing empty in a block', () => {
    const lists = objectsIn(slack.blocks.blocks).flatMap((object) =>
      'elements' in object ? [object['elements']] : [],
    );
    expect(lists.filter((elements) => !Array.isArray(elements) || elements.length === 0)).toEqual([]);
  });

  it('links to the AWS console only', () => {
    const urls = objectsIn(slack.blocks.blocks).flatMap((object) => ('url' in object ? [String(object['url'])] : []));
    const console =
      /^https:\/\/[a-z0-9-]+\.console\.(aws\.amazon\.com|amazonaws\.cn|amazonaws-us-gov\.com|amazonaws-eusc\.eu)\/[\w./?=#&%-]+$/;
    expect(urls.filter((url) => !console.test(url))).toEqual([]);
  });

  it('has a subject that SNS takes, beginning with the higher measure', () => {
    expect(publication.subject.length).toBeLessThan(100);
    expect(publication.subject).toMatch(/^\[(security|break risk): [a-z]+\] \S/);
  });

  it('fits into one publication, with attributes that SNS takes', () => {
    const { message, attributes, subject } = publication;
    expect(Buffer.byteLength(message + subject + JSON.stringify(attributes))).toBeLessThan(262_144);
    expect(Object.values(attributes).filter((value) => value === '')).toEqual([]);
    expect(Object.keys(bodies).sort()).toEqual(['default', 'email', 'https', 'sms']);
  });

  it('shows every character that a reader would obey', () => {
    const lines = [...terminal, ...slack.plain.text.split('\n'), ...(bodies['email'] ?? '').split('\n')];
    const single = [
      publication.subject,
      bodies['sms'] ?? '',
      slack.blocks.text,
      ...Object.values(publication.attributes),
    ];
    const blocks = textsIn(slack.blocks.blocks).flatMap((text) => text.split('\n'));
    const machine = [...textsIn(parsed(bodies['https'])).flatMap((text) => text.split('\n')), bodies['default'] ?? ''];
    expect([...lines, ...single, ...blocks, ...machine].filter((text) => obeyed.test(text))).toEqual([]);
  });

  it('says each measure once, so that no value can have forged a line', () => {
    const lines = (bodies['email'] ?? '').split('\n');
    const labels = lines.flatMap((line) => /^(Security|Break risk|Principal|Account|Undo|Look):/.exec(line)?.[1] ?? []);
    expect(labels).toEqual([...new Set(labels)]);
  });
});

/** Control, format (bidirectional, zero-width), separator, private and half characters. */
const obeyed = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}\u115F\u1160\u2800\u3164\uFFA0]/u;

type Member = Readonly<Record<string, unknown>>;

/** Every object within a value, the value itself included. */
function objectsIn(value: unknown): readonly Member[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  return isMember(value) ? [value, ...Object.values(value).flatMap(objectsIn)] : [];
}

function isMember(value: unknown): value is Member {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every text that a reader sees: the members called `text` of Slack's elements, and all texts of other JSON. */
function textsIn(value: unknown): readonly string[] {
  const members = objectsIn(value).flatMap((object) => Object.entries(object));
  return members.flatMap(([name, text]) => (typeof text === 'string' && !unseen.has(name) ? [text] : []));
}

const unseen: ReadonlySet<string> = new Set(['type', 'style', 'url']);

function parsed(json: string | undefined): unknown {
  return JSON.parse(json ?? 'null');
}
