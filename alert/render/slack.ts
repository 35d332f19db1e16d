import type { Message } from '../group.ts';
import type { Reader } from '../reader.ts';
import type { Wording } from '../wording.ts';
import { worded } from '../words/worded.ts';
import { slackEscaped } from './escaped.ts';
import { fittingLines } from './fitting-lines.ts';
import { factLines, linkLines, measureLines, nextLines, pointLines } from './lines.ts';
import { marks } from './mark.ts';
import { plainText } from './plain-text.ts';
import type { SlackMessage } from './rendered.ts';
import { slackBlocks } from './slack-blocks.ts';

/** A message for a Slack incoming webhook. */
export function slackOf(message: Message, reader: Reader): SlackMessage {
  return slackFrom(worded(message, reader));
}

/** A wording as Slack's two forms: blocks, and the same as text for when Slack refuses the blocks. */
export function slackFrom(wording: Wording): SlackMessage {
  const quiet = { unfurl_links: false, unfurl_media: false } as const;
  return {
    blocks: { text: slackEscaped(headline(wording)), blocks: slackBlocks(wording), ...quiet },
    plain: { text: wholeText(wording), mrkdwn: false, ...quiet },
  };
}

function headline(wording: Wording): string {
  return `${marks[wording.level]} ${plainText(wording.joints.cut(wording.headline, 500))}`;
}

/** Slack cuts a text at 40,000 characters; a reader gives up much earlier. */
function wholeText(wording: Wording): string {
  const lines = [
    headline(wording),
    ...measureLines(wording.measures, wording),
    ...pointLines(wording, '•', plainText),
    ...nextLines(wording, plainText),
    ...factLines(wording, plainText),
    ...linkLines(wording),
  ];
  return fittingLines(lines.map(slackEscaped), 9000, wording.joints.moreLines).join('\n');
}
