import { describe, expect, test } from 'vitest';
import { terminalLines } from '../../../alert/render/terminal.ts';
import { worded } from '../../../alert/words/worded.ts';
import { painted } from '../../../terminal/colour.ts';
import { chosen } from './chosen.ts';
import { memberLines, readable } from './readable.ts';
import { reader, rendered } from './rendered.ts';

describe.each(chosen)('$name', ({ message }) => {
  const { terminal, slack, publication, bodies } = rendered(message);

  test('in a terminal', () => {
    expect(`\n${terminal.join('\n')}\n`).toMatchSnapshot();
  });

  test('in Slack', () => {
    expect(`\n${readable(slack.blocks)}\n\n${slack.plain.text}\n`).toMatchSnapshot();
  });

  test('as an e-mail', () => {
    expect(`\nSubject: ${publication.subject}\n\n${bodies['email']}\n`).toMatchSnapshot();
  });

  test('as a text message, for chats and for programs', () => {
    const { attributes } = publication;
    const { alerts, ...machine } = JSON.parse(bodies['default'] ?? '');
    const forms = { attributes, sms: bodies['sms'], https: JSON.parse(bodies['https'] ?? ''), default: machine };
    expect(`\n${[readable(forms), ...alerts.flatMap(memberLines)].join('\n')}\n`).toMatchSnapshot();
  });

  test('in a terminal with colour the words are the same', () => {
    const coloured = terminalLines(worded(message, reader), painted);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colour is made of them
    expect(coloured.map((line) => line.replace(/\u001b\[\d+m/g, ''))).toEqual(terminal);
  });
});
