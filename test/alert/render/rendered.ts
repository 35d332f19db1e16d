import type { Message } from '../../../alert/group.ts';
import type { Reader } from '../../../alert/reader.ts';
import { publicationOf } from '../../../alert/render/publication.ts';
import type { Publication, SlackMessage } from '../../../alert/render/rendered.ts';
import { slackOf } from '../../../alert/render/slack.ts';
import { terminalLines } from '../../../alert/render/terminal.ts';
import { worded } from '../../../alert/words/worded.ts';

/** A message as every kind of reader gets it. */
export type Rendered = Readonly<{
  terminal: readonly string[];
  slack: SlackMessage;
  publication: Publication;
  /** The bodies of the publication by protocol. */
  bodies: Readonly<Record<string, string>>;
}>;

export const reader: Reader = {
  language: 'en',
  timeZone: 'Asia/Tokyo',
  accountNames: { '123456789012': 'prod' },
};

/** A message in every form. */
export function rendered(message: Message): Rendered {
  const publication = publicationOf(message, reader);
  return {
    terminal: terminalLines(worded(message, reader)),
    slack: slackOf(message, reader),
    publication,
    bodies: JSON.parse(publication.message),
  };
}
