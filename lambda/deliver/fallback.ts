import { alertsIn, type Message } from '../../alert/group.ts';
import { attributesOf } from '../../alert/render/attributes.ts';
import { markdownEscaped, slackEscaped } from '../../alert/render/escaped.ts';
import type { Publication, SlackMessage, SlackPayload } from '../../alert/render/rendered.ts';
import { shortened, shown } from '../../alert/visible.ts';
import { type Log, reasonsOf } from '../log.ts';

/** Renders; a fault of ours in doing so is logged, and the least that can be said is said instead. */
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

const headline = 'An IAM event that could not be put into words';

function textOf(message: Message): string {
  const ids = alertsIn(message).map(({ id }) => shortened(shown(id), 200));
  return [
    'This is a fault of IAM Whodunit, and its log says more. The event itself is in the CloudTrail event history of the IAM region.',
    ...ids.map((id) => `Event id: ${id}`),
  ].join('\n');
}

/** The text goes into `plain_text`, where nothing is parsed; the notification holds our words only. */
export function slackFallback(message: Message): SlackMessage {
  const said = shortened(textOf(message), 2_900);
  const blocks: SlackPayload = {
    text: headline,
    blocks: [{ type: 'section', text: { type: 'plain_text', text: `${headline}\n${said}`, emoji: false } }],
    unfurl_links: false,
    unfurl_media: false,
  };
  return {
    blocks,
    plain: { text: `${headline}\n${slackEscaped(said)}`, mrkdwn: false, unfurl_links: false, unfurl_media: false },
  };
}

/** In the forms of a usual publication: attributes to filter by, and a body that each reader understands. */
export function publicationFallback(message: Message): Publication {
  const text = `${headline}\n${textOf(message)}`;
  const bodies = { default: JSON.stringify(machineBody(message)), email: text, sms: headline, https: chatOf(text) };
  return { subject: headline, message: JSON.stringify(bodies), attributes: attributesOf(message) };
}

function machineBody(message: Message): object {
  const alerts = alertsIn(message).map(({ id, measures }) => ({
    kind: 'unreadable',
    id,
    ...measures,
    reason: headline,
  }));
  return { version: '1.0', headline, points: [], undo: [], links: {}, alerts };
}

function chatOf(text: string): string {
  const description = markdownEscaped(text);
  return JSON.stringify({ version: '1.0', source: 'custom', content: { textType: 'client-markdown', description } });
}
