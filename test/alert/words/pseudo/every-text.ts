import { contentOf } from '../../../../alert/content/content-of.ts';
import type { Message } from '../../../../alert/group.ts';
import { emailOf } from '../../../../alert/render/email.ts';
import { publicationFrom } from '../../../../alert/render/publication.ts';
import type { Publication, SlackMessage } from '../../../../alert/render/rendered.ts';
import { slackFrom } from '../../../../alert/render/slack.ts';
import { subjectOf } from '../../../../alert/render/subject.ts';
import { terminalLines } from '../../../../alert/render/terminal.ts';
import type { Wording } from '../../../../alert/wording.ts';
import { wordingOf } from '../../../../alert/words/wording-of.ts';
import { publicationFallback, slackFallback } from '../../../../lambda/deliver/fallback.ts';
import { valueMark } from './marks.ts';
import { pseudo } from './pseudo.ts';

/** A text that a reader of some form of a message sees. */
export type FormText = Readonly<{ form: string; text: string }>;

const place = { timeZone: 'Asia/Tokyo', accountNames: { '123456789012': 'prod-ledger' } };

/** Every text of a message in the pseudo-language, in every form. */
export function everyText(message: Message): readonly FormText[] {
  const wording = withMarks(wordingOf(contentOf(message), pseudo, place));
  return [
    ...terminalLines(wording).map((text) => ({ form: 'terminal', text })),
    ...textsOfSlack('Slack', slackFrom(wording)),
    { form: 'subject', text: subjectOf(wording) },
    { form: 'e-mail', text: emailOf(wording) },
    ...textsOfPublication('publication', publicationFrom(message, wording)),
  ];
}

/** What is said instead where a message cannot be put into words. */
export function everyFallbackText(message: Message): readonly FormText[] {
  return [
    ...textsOfSlack('fallback for Slack', slackFallback(pseudo)(message)),
    ...textsOfPublication('fallback for the topic', publicationFallback(pseudo)(message)),
  ];
}

/** Commands and addresses are words of no language. */
function withMarks(wording: Wording): Wording {
  return {
    ...wording,
    next: wording.next.map((step) =>
      step.kind === 'commands' ? { ...step, commands: step.commands.map(valueMark) } : step,
    ),
    links: wording.links.map((link) => ({ ...link, url: valueMark(link.url) })),
  };
}

function textsOfSlack(form: string, { blocks, plain }: SlackMessage): readonly FormText[] {
  const texts = [blocks.text, plain.text, ...textsIn(blocks.blocks, isReadInSlack)];
  return texts.map((text) => ({ form, text }));
}

function isReadInSlack(member: string): boolean {
  return member === 'text';
}

function textsOfPublication(form: string, { subject, message }: Publication): readonly FormText[] {
  const { default: machine, email, sms, https } = JSON.parse(message);
  const { headline, points } = JSON.parse(machine);
  const chat = textsIn(JSON.parse(https), (member) => !ofChat.has(member));
  return [
    { form: `${form}, subject`, text: subject },
    { form: `${form}, e-mail`, text: email },
    { form: `${form}, text message`, text: sms },
    ...[headline, ...points].map((text) => ({ form: `${form}, for programs`, text })),
    ...chat.map((text) => ({ form: `${form}, for a chat`, text })),
  ];
}

/** Members of a chat notification that its service reads, not a person. */
const ofChat: ReadonlySet<string> = new Set(['version', 'source', 'id', 'textType', 'threadId', 'eventType']);

/** The texts within a value whose members a person reads. */
function textsIn(value: unknown, isRead: (member: string) => boolean): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one) => (typeof one === 'string' ? [one] : textsIn(one, isRead)));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([member, one]) => {
    if (typeof one === 'string') return isRead(member) ? [one] : [];
    return textsIn(one, isRead);
  });
}
