import { describe, expect, test } from 'vitest';
import type { Message } from '../../../alert/group.ts';
import { english } from '../../../alert/words/en/english.ts';
import * as fallback from '../../../lambda/deliver/fallback.ts';
import { slackObjection } from '../../../standins/slack-checks.ts';
import { heartbeatMessage } from '../../alert/heartbeats.ts';
import { fakeLog, message, publication, slackForms } from '../fakes.ts';

const { orFallback } = fallback;
const slackFallback = fallback.slackFallback(english);
const publicationFallback = fallback.publicationFallback(english);

function broken(): never {
  throw new TypeError('a fault of ours');
}

describe('a renderer', () => {
  test('that works is left to its work', () => {
    const log = fakeLog();
    expect(orFallback(slackForms, slackFallback, log)(message('e-1'))).toEqual(slackForms(message('e-1')));
    expect(orFallback(publication, publicationFallback, log)(message('e-1'))).toEqual(publication(message('e-1')));
    expect(log.lines).toEqual([]);
  });

  test('that fails loses no alert: the event id is said instead, and the fault is logged', () => {
    const log = fakeLog();
    const said = orFallback(broken, slackFallback, log)(message('e-1'));
    expect(JSON.stringify(said.blocks)).toContain('Event id: e-1');
    expect(said.plain.text).toContain('Event id: e-1');
    expect(log.lines).toEqual([
      { level: 'error', message: 'rendering failed', eventIds: ['e-1'], reasons: ['TypeError: a fault of ours'] },
    ]);
  });
});

describe('what is said instead', () => {
  const hostile = message('<!channel> *b* `c` <https://evil.example|x>\n\u202e& end');

  test.each<[string, Message]>([
    ['a usual id', message('e-1')],
    ['a hostile id', hostile],
    ['an endless id', message('x'.repeat(100_000))],
  ])('is taken by Slack, with blocks and without: %s', (_, message) => {
    const { blocks, plain } = slackFallback(message);
    expect([slackObjection(blocks), slackObjection(plain)]).toEqual([undefined, undefined]);
  });

  test('lets an id mention nobody, link nothing and make no line', () => {
    const { blocks, plain } = slackFallback(hostile);
    expect(blocks.text).toBe('An IAM event that could not be put into words');
    expect(blocks.blocks).toMatchObject([{ type: 'section', text: { type: 'plain_text' } }]);
    expect(plain.text).not.toMatch(/[<>]|\u202e/);
    expect(plain.text.split('\n').filter((line) => line.startsWith('Event id:'))).toHaveLength(1);
  });

  test('of a heartbeat does not send its reader to look for an event', () => {
    const texts = [slackFallback(heartbeatMessage()).plain.text, publicationFallback(heartbeatMessage()).message];
    for (const text of texts) {
      expect(text).toContain('A heartbeat of IAM Whodunit that could not be put into words');
      expect(text).not.toContain('event history');
    }
  });

  test('reaches every reader of the topic, and its measures are there to filter by', () => {
    const { subject, message: bodies, attributes } = publicationFallback(message('e-1'));
    expect(subject.length).toBeLessThan(100);
    expect(Object.keys(JSON.parse(bodies))).toEqual(['default', 'email', 'sms', 'https']);
    expect(JSON.parse(JSON.parse(bodies).default)).toMatchObject({ version: '1.0', alerts: [{ id: 'e-1' }] });
    expect(attributes).toMatchObject({ security: 'medium', breakRisk: 'none' });
  });
});
