import { alertsIn, type Message } from '../../alert/group.ts';
import { attributesOf } from '../../alert/render/attributes.ts';
import { markdownEscaped, slackEscaped } from '../../alert/render/escaped.ts';
import type { Publication, SlackMessage, SlackPayload } from '../../alert/render/rendered.ts';
import { shortened, shown } from '../../alert/visible.ts';
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

type Said = Readonly<{ headline: string; text: string }>;

function saidOf(message: Message): Said {
  const isHeartbeat = message.kind === 'single' && message.alert.kind === 'heartbeat';
  const what = isHeartbeat ? 'A heartbeat of IAM Whodunit' : 'An IAM event';
  const where = isHeartbeat ? '' : ' The event itself is in the CloudTrail event history of the IAM region.';
  const ids = alertsIn(message).map(({ id }) => `Event id: ${shortened(shown(id), 200)}`);
  const fault = `This is a fault of IAM Whodunit, and its log says more.${where}`;
  return { headline: `${what} that could not be put into words`, text: [fault, ...ids].join('\n') };
}

/** The text goes into `plain_text`, where nothing is parsed; the notification holds our words only. */
export function slackFallback(message: Message): SlackMessage {
  const { headline, text } = saidOf(message);
  const said = shortened(text, 2_900);
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
  const said = saidOf(message);
  const { headline } = said;
  const text = `${headline}\n${said.text}`;
  const bodies = {
    default: JSON.stringify(machineBody(message, said)),
    email: text,
    sms: headline,
    https: chatOf(text),
  };
  return { subject: headline, message: JSON.stringify(bodies), attributes: attributesOf(message) };
}

function machineBody(message: Message, { headline }: Said): object {
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
