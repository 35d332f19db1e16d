import type { Message } from '../group.ts';
import { alertsIn } from '../group.ts';
import type { Part, Phrase } from '../phrase.ts';
import type { Next, Wording } from '../wording.ts';
import { plainText } from './plain-text.ts';

/**
 * A custom notification of Amazon Q Developer in chat applications, which posts it to Microsoft Teams,
 * Chime or Slack: https://docs.aws.amazon.com/chatbot/latest/adminguide/custom-notifs.html
 * Whatever is off its schema is dropped without an error, so every optional member here is one it documents.
 */
export function chatNotification(message: Message, wording: Wording): unknown {
  const [first] = alertsIn(message);
  const steps = wording.next.map(sayStep);
  return {
    version: '1.0',
    source: 'custom',
    ...(first !== undefined && { id: first.id.slice(0, 200) }),
    content: {
      textType: 'client-markdown',
      title: plainText(wording.headline).slice(0, 250),
      description: description(wording).slice(0, 4000),
      ...(steps.length > 0 && { nextSteps: steps }),
      keywords: wording.measures.map(({ label, value }) => `${label}: ${value}`),
    },
    metadata: {
      ...(wording.thread !== undefined && { threadId: wording.thread }),
      summary: plainText(wording.headline).slice(0, 250),
      eventType: 'iam-change',
    },
  };
}

function description(wording: Wording): string {
  const points = wording.points.map((point) => `- ${markdown(point)}`);
  const facts = wording.facts.map(({ label, value }) => `${label}: ${markdown(value)}`);
  const links = wording.links.map(({ label, url }) => `[${label}](${url})`);
  return [...points, '', ...facts, links.join(' · ')].join('\n');
}

function sayStep(step: Next): string {
  if (step.kind === 'advice') return `${step.label}: ${markdown(step.text)}`;
  const commands = step.commands.map((command) => fenced(command)).join(' ');
  return commands.length > 1000 ? `${step.label}: ${step.tooLong}` : `${step.label}: ${commands}`;
}

function markdown(phrase: Phrase): string {
  return phrase.map(marked).join('');
}

/** Values are fenced or escaped: Markdown parses everything else. */
function marked(part: Part): string {
  if (part.kind === 'words') return part.text;
  return part.kind === 'code' ? fenced(part.text) : plainText([part]).replace(/[\\`*_~[\]<>|#!&]/g, '\\$&');
}

function fenced(text: string): string {
  return text === '' ? '' : `\`${text.replaceAll('`', 'ˋ')}\``;
}
