import { alertsIn, type Message } from '../../alert/group.ts';
import { joined, plain } from '../../alert/phrase.ts';
import { attributesOf } from '../../alert/render/attributes.ts';
import { markdownEscaped, slackEscaped } from '../../alert/render/escaped.ts';
import type { Publication, SlackMessage, SlackPayload } from '../../alert/render/rendered.ts';
import { whole } from '../../alert/visible.ts';
import type { FaultText, Words } from '../../alert/words/words.ts';
import { type Log, reasonsOf } from '../log.ts';

/**
 * Renders; a fault of ours in doing so is logged, and the least that can be said is said instead.
 * Why: docs/decisions/0015.
 */
export function orFallback<T>(render: (message: Message) => T, fallback: (message: Message) => T, log: Log) {
  return (message: Message): T => {
    try {
      return render(message);
    } catch (error) {
      log.error({
        message: 'rendering failed',
        eventIds: alertsIn(message).map(({ id }) => id),
        reasons: reasonsOf(error),
      });
      return fallback(message);
    }
  };
}

/** A message that no renderer could put into words, in the words that a language has for that. */
function faultOf(message: Message, words: Words): FaultText {
  const kind = message.kind === 'single' ? message.alert.kind : 'change';
  return words.fault({
    of: kind === 'heartbeat' || kind === 'test' || kind === 'drift' ? kind : 'event',
    ids: alertsIn(message).map(({ id }) => id),
  });
}

/** The text goes into `plain_text`, where nothing is parsed; the notification holds our words only. */
export function slackFallback(words: Words) {
  return (message: Message): SlackMessage => {
    const { headline, lines } = faultOf(message, words);
    const text = plain(words.joints.cut(joined(lines, '\n'), 2_900));
    const blocks: SlackPayload = {
      text: headline,
      blocks: [{ type: 'section', text: { type: 'plain_text', text: `${headline}\n${text}`, emoji: false } }],
      unfurl_links: false,
      unfurl_media: false,
    };
    return {
      blocks,
      plain: { text: `${headline}\n${slackEscaped(text)}`, mrkdwn: false, unfurl_links: false, unfurl_media: false },
    };
  };
}

/** In the forms of a usual publication: attributes to filter by, and a body that each reader understands. */
export function publicationFallback(words: Words) {
  return (message: Message): Publication => {
    const { headline, lines } = faultOf(message, words);
    const text = [headline, ...lines.map(plain)].join('\n');
    const bodies = {
      default: JSON.stringify(machineBody(message, headline)),
      email: text,
      sms: headline,
      https: chatOf(text),
    };
    return { subject: headline, message: JSON.stringify(bodies), attributes: attributesOf(message) };
  };
}

function machineBody(message: Message, headline: string): object {
  const alerts = alertsIn(message).map(({ id, measures }) => ({
    kind: 'unreadable',
    id: whole(id.slice(0, 200)),
    ...measures,
    reason: headline,
  }));
  return { version: '1.0', headline, points: [], undo: [], links: {}, alerts };
}

function chatOf(text: string): string {
  const description = markdownEscaped(text);
  return JSON.stringify({ version: '1.0', source: 'custom', content: { textType: 'client-markdown', description } });
}
