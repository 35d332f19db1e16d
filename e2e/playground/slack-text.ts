import { type Paint, type Style, unpainted } from '../../alert/render/terminal.ts';
import { type Fields, fieldsOf, listAt, textAt } from '../../iam/cloudtrail/fields.ts';

/** How a reader of a Slack message sees it. */
export type SlackView = Readonly<{
  /** Slack shows times in the zone of each reader. */
  timeZone: string;
  paint?: Paint;
}>;

/** The payload of a post to Slack for a terminal, as it was delivered. */
export function slackText(payload: unknown, { timeZone, paint = unpainted }: SlackView): string {
  const message = fieldsOf(payload);
  const blocks = listAt(message, 'blocks').map(fieldsOf);
  const lines =
    blocks.length === 0
      ? (textAt(message, 'text') ?? '').split('\n')
      : blocks.flatMap((block) => linesOf(block, { timeZone, paint }));
  return lines.map((line, index) => (index === 0 ? line : `   ${line}`)).join('\n');
}

type View = Required<SlackView>;

function linesOf(block: Fields, view: View): readonly string[] {
  const elements = listAt(block, 'elements').map(fieldsOf);
  if (block['type'] === 'context') {
    const texts = elements.map((element) => datesShown(textAt(element, 'text') ?? '', view.timeZone));
    return [view.paint(texts.join(' · '), 'dim')];
  }
  return elements.flatMap((part) => partLines(part, view));
}

function partLines(part: Fields, { paint }: View): readonly string[] {
  const elements = listAt(part, 'elements').map(fieldsOf);
  const links = elements.filter(({ type }) => type === 'link');
  if (links.length > 0) return links.map((link) => paint(`${textAt(link, 'text')}: ${textAt(link, 'url')}`, 'dim'));
  if (part['type'] === 'rich_text_list')
    return elements.map((item) => `• ${inline(listAt(item, 'elements').map(fieldsOf), paint)}`);
  if (part['type'] !== 'rich_text_preformatted') return [inline(elements, paint)];
  const commands = elements
    .map((element) => textAt(element, 'text') ?? '')
    .join('')
    .split('\n');
  return commands.map((command) => `  ${paint(command, 'code')}`);
}

function inline(elements: readonly Fields[], paint: Paint): string {
  return elements.map((element) => paint(textAt(element, 'text') ?? '', styleOf(fieldsOf(element['style'])))).join('');
}

function styleOf({ code, bold }: Fields): Style | undefined {
  if (code === true) return 'code';
  return bold === true ? 'bold' : undefined;
}

/** https://docs.slack.dev/messaging/formatting-message-text#date-formatting */
function datesShown(text: string, timeZone: string): string {
  return text.replaceAll(/<!date\^(\d+)\^[^>]*>/g, (_, seconds: string) => timeShown(Number(seconds) * 1000, timeZone));
}

function timeShown(time: number, timeZone: string): string {
  const day = { day: 'numeric', month: 'short', year: 'numeric' } as const;
  const clock = { hour: '2-digit', minute: '2-digit', second: '2-digit', timeZoneName: 'short' } as const;
  return new Intl.DateTimeFormat('en-GB', { ...day, ...clock, timeZone }).format(time);
}
