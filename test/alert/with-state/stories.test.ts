import { describe, expect, test } from 'vitest';
import { memberLines, readable } from '../render/readable.ts';
import { rendered } from '../render/rendered.ts';
import { messagesOf } from './messages-of.ts';
import { stories } from './stories.ts';

const all = Object.entries(stories).map(([name, story]) => ({
  name,
  forms: messagesOf(story).map((message) => rendered(message)),
}));

/** What is to be read of a change whose state before is known, in every form. Why: docs/decisions/0168. */
describe.each(all)('$name', ({ forms }) => {
  test('in a terminal', () => {
    expect(`\n${forms.map(({ terminal }) => terminal.join('\n')).join('\n\n')}\n`).toMatchSnapshot();
  });

  test('in Slack', () => {
    expect(`\n${forms.map(({ slack }) => readable(slack.blocks)).join('\n\n')}\n`).toMatchSnapshot();
  });

  test('as an e-mail', () => {
    const mails = forms.map(({ publication, bodies }) => `Subject: ${publication.subject}\n\n${bodies['email']}`);
    expect(`\n${mails.join('\n\n')}\n`).toMatchSnapshot();
  });

  test('for programs', () => {
    const bodies = forms.map(({ bodies }) => {
      const { alerts, ...machine } = JSON.parse(bodies['default'] ?? '');
      return [readable(machine), ...alerts.flatMap(memberLines)].join('\n');
    });
    expect(`\n${bodies.join('\n\n')}\n`).toMatchSnapshot();
  });
});
