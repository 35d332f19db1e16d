import type { KnownBlock, RichTextElement, RichTextSection } from '@slack/types';
import { joined, lengthOf, merged, type Phrase, plain } from '../phrase.ts';
import type { FactKey, Next, Wording } from '../wording.ts';
import type { Joints } from '../words/joints.ts';
import { marks } from './mark.ts';

/**
 * The message in Block Kit. What comes out of an event stands in `rich_text` and `plain_text` only, which
 * Slack does not parse; the one mrkdwn element holds a number and our own words.
 * The limits below add up to less than 10,000 characters: https://docs.slack.dev/reference/block-kit/blocks
 */
export function slackBlocks(wording: Wording): KnownBlock[] {
  return [body(wording), context(smallPrint(wording, who)), when(wording), links(wording)].flat();
}

const limits = { headline: 500, point: 620, points: 5600, commands: 1200, advice: 500, fact: 240 } as const;

function body(wording: Wording): KnownBlock[] {
  return [
    {
      type: 'rich_text',
      elements: [
        section(
          text(`${marks[wording.level]} `),
          ...rich(wording.joints.cut(wording.headline, limits.headline), { bold: true }),
        ),
        ...measures(wording),
        ...points(wording),
        ...wording.next.flatMap((step) => next(step, wording.joints)),
      ],
    },
  ];
}

function measures({ measures, joints }: Wording): RichTextSection[] {
  const said = measures.map((one) => [text(`${one.label.first}${joints.colon}`), text(one.text, { bold: true })]);
  return said.length === 0
    ? []
    : [section(...said.flatMap((one, index) => (index === 0 ? one : [text(' · '), ...one])))];
}

/** Points from the front as far as there is room, and how many are left out. */
function points({ points: all, joints }: Wording) {
  if (all.length === 0) return [];
  const short = all.map((point) => joints.cut(point, limits.point));
  const ends = short.map((_, index) => short.slice(0, index + 1).reduce((sum, point) => sum + lengthOf(point), 0));
  const kept = short.filter((_, index) => (ends[index] ?? 0) <= limits.points);
  const more = all.length - kept.length;
  const elements = kept.map((point) => section(...rich(point)));
  const rest = more === 0 ? [] : [section(text(joints.morePoints(more)))];
  return [{ type: 'rich_text_list' as const, style: 'bullet' as const, elements: [...elements, ...rest] }];
}

function next(step: Next, { colon, cut }: Joints) {
  const label = `${step.label}${colon}`;
  if (step.kind === 'advice') return [section(text(label), ...rich(cut(step.text, limits.advice)))];
  const commands = step.commands.join('\n');
  // Half a command is worse than none: it would do something else.
  if (commands.length > limits.commands) return [section(text(`${label}${step.tooLong}`))];
  return [section(text(label.trimEnd())), { type: 'rich_text_preformatted' as const, elements: [text(commands)] }];
}

const who = ['principal', 'tool', 'source'] as const;

function smallPrint({ facts, joints }: Wording, keys: readonly FactKey[]): string {
  const chosen = keys.flatMap((key) => facts.filter((fact) => fact.key === key));
  return plain(
    joined(
      chosen.map((fact) => joints.cut(fact.value, limits.fact)),
      ' · ',
    ),
  );
}

function context(line: string): KnownBlock[] {
  return line === '' ? [] : [{ type: 'context', elements: [{ type: 'plain_text', text: line, emoji: false }] }];
}

/** Slack shows a date in each reader's own time zone; without Slack's client the fallback is read. */
function when(wording: Wording): KnownBlock[] {
  const { times, joints } = wording;
  const where = smallPrint(wording, ['account']);
  const what = smallPrint(wording, ['action']);
  if (times.length === 0) return context([where, smallPrint(wording, ['time']), what].filter(Boolean).join(' · '));
  return [
    {
      type: 'context',
      elements: [
        ...(where === '' ? [] : [{ type: 'plain_text' as const, text: where, emoji: false }]),
        { type: 'mrkdwn', text: dates(times, joints) },
        ...(what === '' ? [] : [{ type: 'plain_text' as const, text: what, emoji: false }]),
      ],
    },
  ];
}

const minute = 60_000;
const halfADay = 12 * 60 * minute;

/** The second time is without its day where that is plain: “today 1:31 to 1:32”, also over a midnight. */
function dates([from = 0, to = from]: readonly number[], joints: Joints): string {
  const [first, second] = [date(from, '{date_short_pretty} {time}'), date(to, '{date_short_pretty} {time}')];
  if (Math.floor(from / minute) === Math.floor(to / minute)) return first;
  return joints.fromTo(first, to - from < halfADay ? date(to, '{time}') : second);
}

function date(time: number, form: string): string {
  return `<!date^${Math.floor(time / 1000)}^${form}|${new Date(time).toISOString()}>`;
}

function links({ links }: Wording): KnownBlock[] {
  if (links.length === 0) return [];
  const elements = links.map(({ label, url }): RichTextElement => ({ type: 'link', url, text: label.within }));
  return [
    {
      type: 'rich_text',
      elements: [section(...elements.flatMap((link, index) => (index === 0 ? [link] : [text(' · '), link])))],
    },
  ];
}

function rich(phrase: Phrase, style: Style = {}): RichTextElement[] {
  return merged(phrase)
    .filter((part) => part.text !== '')
    .map((part) => text(part.text, part.kind === 'code' ? { ...style, code: true } : style));
}

type Style = { bold?: true; code?: true };

function text(content: string, style: Style = {}) {
  return Object.keys(style).length === 0
    ? { type: 'text' as const, text: content }
    : { type: 'text' as const, text: content, style };
}

function section(...elements: RichTextElement[]): RichTextSection {
  return { type: 'rich_text_section', elements };
}
