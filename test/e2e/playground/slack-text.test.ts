import { expect, test } from 'vitest';
import { alertOf, messagesFor, readValue } from '../../../alert/pipe.ts';
import { slackOf } from '../../../alert/render/slack.ts';
import { fixtureEvent } from '../../../e2e/events/fixture-event.ts';
import { slackText } from '../../../e2e/playground/slack-text.ts';
import { notKept } from '../../../iam/state/before.ts';
import { defaults } from '../../../lib/settings/defaults.ts';

function delivered() {
  const read = readValue('e-1', fixtureEvent('DetachRolePolicy').event, '');
  if (read.kind !== 'record') throw new Error('The fixture is no change.');
  const [message] = messagesFor([alertOf(read, notKept)], {}).messages;
  if (message === undefined) throw new Error('The fixture has no message.');
  return slackOf(message, defaults);
}

test('what Slack was sent is shown line by line, its time as a reader in that zone sees it', () => {
  const text = slackText(delivered().blocks, { timeZone: 'Asia/Tokyo' });
  const [headline, measures, point] = text.split('\n');
  expect(headline).toMatch(/^🟡 .* detached managed policy/);
  expect(measures).toMatch(/^ {3}Break risk: possible · Security: \w+$/);
  expect(point).toMatch(/^ {3}• /);
  expect(text).toContain('\n     aws iam attach-role-policy');
  expect(text).toMatch(/ · \d{1,2} Nov 2026, \d\d:\d\d:\d\d (GMT\+9|JST) · DetachRolePolicy\n/);
  expect(text).toMatch(/\n {3}event: https:.*\n {3}role: https:/);
  expect(text).not.toContain('<!date');
});

test('a message without blocks is shown as its text', () => {
  expect(slackText(delivered().plain, { timeZone: 'UTC' })).toContain('detached managed policy');
  expect(slackText({ text: 'one\ntwo' }, { timeZone: 'UTC' })).toBe('one\n   two');
});
