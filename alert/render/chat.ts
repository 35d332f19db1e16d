import type { Message } from '../group.ts';
import { alertsIn } from '../group.ts';
import { cut, type Part, type Phrase } from '../phrase.ts';
import { shortened, shown } from '../visible.ts';
import type { Next, Wording } from '../wording.ts';
import { markdownCode, markdownEscaped } from './escaped.ts';
import { fittingLines } from './fitting-lines.ts';
import { plainText } from './plain-text.ts';

/**
 * A custom notification of Amazon Q Developer in chat applications, which posts it to Microsoft Teams,
 * Chime or Slack: https://docs.aws.amazon.com/chatbot/latest/adminguide/custom-notifs.html
 * Whatever is off its schema is dropped without an error, so every optional member here is one it documents.
 */
export function chatNotification(message: Message, wording: Wording): unknown {
  const [first] = alertsIn(message);
  const steps = wording.next.map(sayStep);
  const title = markdown(cut(wording.headline, 120));
  return {
    version: '1.0',
    source: 'custom',
    ...(first !== undefined && { id: shortened(shown(first.id), 200) }),
    content: {
      textType: 'client-markdown',
      title,
      description: description(wording),
      ...(steps.length > 0 && { nextSteps: steps }),
      keywords: wording.measures.map(({ label, value }) => `${label}: ${value}`),
    },
    metadata: {
      ...(wording.thread !== undefined && { threadId: wording.thread }),
      summary: title,
      eventType: first?.kind === 'heartbeat' ? 'heartbeat' : 'iam-change',
    },
  };
}

/** Parts are left out or cut before they are marked up: half a fence would let the rest be parsed. */
function description(wording: Wording): string {
  const points = wording.points.slice(0, 6).map((point) => `- ${markdown(cut(point, 300))}`);
  const facts = wording.facts.map(({ label, value }) => `${label}: ${markdown(cut(value, 120))}`);
  const links = wording.links.map(({ label, url }) => `[${label}](${url})`);
  return fittingLines([...points, '', links.join(' · '), ...facts], 3900).join('\n');
}

function sayStep(step: Next): string {
  if (step.kind === 'advice') return `${step.label}: ${markdown(cut(step.text, 400))}`;
  const commands = step.commands.map(markdownCode).join(' ');
  return commands.length > 1000 ? `${step.label}: ${step.tooLong}` : `${step.label}: ${commands}`;
}

function markdown(phrase: Phrase): string {
  return phrase.map(marked).join('');
}

/** Values are code or escaped: Markdown parses everything else. */
function marked(part: Part): string {
  if (part.kind === 'words') return part.text;
  return part.kind === 'code' ? markdownCode(part.text) : markdownEscaped(plainText([part]));
}
