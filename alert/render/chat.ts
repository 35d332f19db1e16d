import type { Message } from '../group.ts';
import { alertsIn } from '../group.ts';
import { type Part, type Phrase, textOf } from '../phrase.ts';
import { shown, whole } from '../visible.ts';
import type { Next, Wording } from '../wording.ts';
import type { Joints } from '../words/joints.ts';
import { markdownCode, markdownEscaped } from './escaped.ts';
import { fittingLines } from './fitting-lines.ts';
import { plainText } from './plain-text.ts';

/**
 * A custom notification of Amazon Q Developer in chat applications, which posts it to Microsoft Teams,
 * Chime or Slack: https://docs.aws.amazon.com/chatbot/latest/adminguide/custom-notifs.html
 * Whatever is off its schema is dropped without an error, so every optional member here is one it documents.
 */
export function chatNotification(message: Message, wording: Wording): unknown {
  const { joints } = wording;
  const [first] = alertsIn(message);
  const steps = wording.next.map((step) => sayStep(step, joints));
  const title = markdown(joints.cut(wording.headline, 120));
  return {
    version: '1.0',
    source: 'custom',
    ...(first !== undefined && { id: whole(shown(first.id).slice(0, 200)) }),
    content: {
      textType: 'client-markdown',
      title,
      description: description(wording),
      ...(steps.length > 0 && { nextSteps: steps }),
      keywords: wording.measures.map(({ label, text }) => `${label.first}${joints.colon}${text}`),
    },
    metadata: {
      ...(wording.thread !== undefined && { threadId: wording.thread }),
      summary: title,
      eventType:
        first?.kind === 'heartbeat' || first?.kind === 'test' || first?.kind === 'drift' ? first.kind : 'iam-change',
    },
  };
}

/** Parts are left out or cut before they are marked up: half a fence would let the rest be parsed. */
function description({ points, facts, links, joints }: Wording): string {
  const said = points.slice(0, 6).map((point) => `- ${markdown(joints.cut(point, 300))}`);
  const small = facts.map(({ label, value }) => `${label}${joints.colon}${markdown(joints.cut(value, 120))}`);
  const ways = links.map(({ label, url }) => `[${label.within}](${url})`);
  return fittingLines([...said, '', ways.join(' · '), ...small], 3900, joints.moreLines).join('\n');
}

function sayStep(step: Next, { colon, cut }: Joints): string {
  if (step.kind === 'advice') return `${step.label}${colon}${markdown(cut(step.text, 400))}`;
  const commands = step.commands.map(markdownCode).join(' ');
  return `${step.label}${colon}${commands.length > 1000 ? step.tooLong : commands}`;
}

function markdown(phrase: Phrase): string {
  return phrase.map(marked).join('');
}

/** Values are code or escaped: Markdown parses everything else. */
function marked(part: Part): string {
  if (part.kind === 'words') return part.text;
  return part.kind === 'code' ? markdownCode(textOf(part)) : markdownEscaped(plainText([part]));
}
