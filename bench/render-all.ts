import { alertOf, messagesFor, read } from '../alert/pipe.ts';
import type { Reader } from '../alert/reader.ts';
import { publicationOf } from '../alert/render/publication.ts';
import { slackOf } from '../alert/render/slack.ts';
import { terminalLines } from '../alert/render/terminal.ts';
import { worded } from '../alert/words/worded.ts';
import { notKept } from '../iam/state/before.ts';

/** Explains an event and renders it in all forms: for Slack, SNS and the terminal. */
export function renderAll(body: string, reader: Reader): void {
  const event = read({ id: 'bench', body });
  if (event.kind === 'left alone') return;
  const alert = event.kind === 'record' ? alertOf(event, notKept) : event;
  for (const message of messagesFor([alert], {}).messages) {
    slackOf(message, reader);
    publicationOf(message, reader);
    terminalLines(worded(message, reader));
  }
}
