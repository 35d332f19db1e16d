import type { Rendered } from './rendered.ts';

/** What holds for every message in every form, whatever the event: each gives back what breaks it. */
export const invariants: Readonly<Record<string, (rendered: Rendered) => readonly unknown[]>> = {
  'stays within the limits of Slack': ({ slack }) => {
    const texts = textsIn(slack.blocks.blocks);
    return [
      ...texts.filter((text) => text === '' || text.length > 3000),
      ...over(slack.blocks.blocks?.length ?? 0, 50),
      ...over(texts.join('').length, 9999),
      ...over(slack.blocks.text.length, 3000),
      ...over(slack.plain.text.length, 9999),
    ];
  },

  'lets Slack parse nothing but dates': ({ slack }) => {
    const parsed = objectsIn(slack.blocks.blocks).filter(({ type }) => type === 'mrkdwn');
    const dates =
      /^<!date\^-?\d+\^\{date_short_pretty\} \{time\}\|[-+0-9T:.Z]+>( to <!date\^-?\d+\^(\{date_short_pretty\} )?\{time\}\|[-+0-9T:.Z]+>)?$/;
    const unescaped = [slack.blocks.text, slack.plain.text].filter((text) => /[<>]|&(?!amp;|lt;|gt;)/.test(text));
    return [...parsed.filter(({ text }) => !dates.test(String(text))), ...unescaped];
  },

  'has nothing empty in a block': ({ slack }) => {
    const lists = objectsIn(slack.blocks.blocks).flatMap((object) =>
      'elements' in object ? [object['elements']] : [],
    );
    return lists.filter((elements) => !Array.isArray(elements) || elements.length === 0);
  },

  'links to the AWS console only': ({ slack }) => {
    const urls = objectsIn(slack.blocks.blocks).flatMap((object) => ('url' in object ? [String(object['url'])] : []));
    const console =
      /^https:\/\/[a-z0-9-]+\.console\.(aws\.amazon\.com|amazonaws\.cn|amazonaws-us-gov\.com|amazonaws-eusc\.eu)\/[\w./?=#&%-]+$/;
    return urls.filter((url) => !console.test(url));
  },

  'has a subject that SNS takes, beginning with the higher measure': ({ publication: { subject } }) =>
    subject.length < 100 && /^\[(security|break risk): [a-z]+\] \S/.test(subject) ? [] : [subject],

  'fits into one publication, with attributes that SNS takes': ({ publication, bodies }) => {
    const { message, attributes, subject } = publication;
    const protocols = Object.keys(bodies).sort().join(' ');
    return [
      ...over(Buffer.byteLength(message + subject + JSON.stringify(attributes)), 262_143),
      ...Object.values(attributes)
        .flat()
        .filter((value) => value === ''),
      ...(protocols === 'default email https sms' ? [] : [protocols]),
    ];
  },

  'keeps a chat notification within its room': ({ bodies }) => {
    const { content } = parsed(bodies['https']);
    return [...over(String(content.title).length, 250), ...over(String(content.description).length, 4000)];
  },

  'shows every character that a reader would obey': ({ terminal, slack, publication, bodies }) => {
    const lines = [...terminal, ...slack.plain.text.split('\n'), ...(bodies['email'] ?? '').split('\n')];
    const single = [
      publication.subject,
      bodies['sms'] ?? '',
      slack.blocks.text,
      ...Object.values(publication.attributes).flat(),
    ];
    const blocks = textsIn(slack.blocks.blocks).flatMap((text) => text.split('\n'));
    const machine = [...textsIn(parsed(bodies['https'])).flatMap((text) => text.split('\n')), bodies['default'] ?? ''];
    return [...lines, ...single, ...blocks, ...machine].filter((text) => obeyed.test(text));
  },

  'says each measure once, so that no value can have forged a line': ({ bodies }) => {
    const lines = (bodies['email'] ?? '').split('\n');
    const labels = lines.flatMap((line) => /^(Security|Break risk|Principal|Account|Undo|Look):/.exec(line)?.[1] ?? []);
    return labels.filter((label, index) => labels.indexOf(label) !== index);
  },
};

function over(size: number, limit: number): readonly number[] {
  return size > limit ? [size] : [];
}

/** Control, format (bidirectional, zero-width), separator, private and half characters. */
const obeyed = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}\u115F\u1160\u2800\u3164\uFFA0]/u;

type Member = Readonly<Record<string, unknown>>;

/** Every object within a value, the value itself included. */
function objectsIn(value: unknown): readonly Member[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  return isMember(value) ? [value, ...Object.values(value).flatMap(objectsIn)] : [];
}

function isMember(value: unknown): value is Member {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every text that a reader sees: the members called `text` of Slack's elements, and all texts of other JSON. */
function textsIn(value: unknown): readonly string[] {
  const members = objectsIn(value).flatMap((object) => Object.entries(object));
  return members.flatMap(([name, text]) => (typeof text === 'string' && !unseen.has(name) ? [text] : []));
}

const unseen: ReadonlySet<string> = new Set(['type', 'style', 'url']);

function parsed(json: string | undefined) {
  return JSON.parse(json ?? 'null');
}
