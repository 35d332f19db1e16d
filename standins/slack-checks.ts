import { type Fields, isObject } from '../iam/cloudtrail/fields.ts';

type Check = (value: unknown) => boolean;

/** The code with which Slack would refuse a payload: https://docs.slack.dev/reference/block-kit/blocks */
export function slackObjection(payload: unknown): string | undefined {
  if (!isObject(payload)) return 'invalid_payload';
  const { text, blocks } = payload;
  if (typeof text !== 'string' || text === '') return 'no_text';
  if (text.length > 40_000) return 'msg_too_long';
  return blocks === undefined || listOf(isBlock, 1, 50)(blocks) ? undefined : 'invalid_blocks';
}

const isBlock: Check = (value) => isObject(value) && (blocks[String(value['type'])]?.(value) ?? false);

const blocks: Readonly<Record<string, (block: Fields) => boolean>> = {
  divider: () => true,
  header: ({ text }) => isPlainText(150)(text),
  section: ({ text, fields }) =>
    (text !== undefined || fields !== undefined) &&
    (text === undefined || isText(3_000)(text)) &&
    (fields === undefined || listOf(isText(2_000), 1, 10)(fields)),
  context: ({ elements }) => listOf(isText(3_000), 1, 10)(elements),
  rich_text: ({ elements }) => listOf(isRichText, 1, 1_000)(elements),
};

const isRichText: Check = (value) => {
  if (!isObject(value)) return false;
  const { type, elements, style } = value;
  if (type !== 'rich_text_list') return isRichRow(value);
  return (style === 'bullet' || style === 'ordered') && listOf(isRichRow, 1, 1_000)(elements);
};

const rows: readonly unknown[] = ['rich_text_section', 'rich_text_preformatted', 'rich_text_quote'];

const isRichRow: Check = (value) =>
  isObject(value) && rows.includes(value['type']) && listOf(isRichElement, 1, 1_000)(value['elements']);

const isRichElement: Check = (value) =>
  isObject(value) && hasKnownStyle(value['style']) && (richElements[String(value['type'])]?.(value) ?? false);

const richElements: Readonly<Record<string, (element: Fields) => boolean>> = {
  text: ({ text }) => isFilled(text),
  emoji: ({ name }) => isFilled(name),
  link: ({ url, text }) => typeof url === 'string' && URL.canParse(url) && (text === undefined || isFilled(text)),
  date: ({ timestamp, format }) => Number.isSafeInteger(timestamp) && isFilled(format),
};

const hasKnownStyle: Check = (style) =>
  style === undefined ||
  (isObject(style) && Object.entries(style).every(([name, on]) => styles.includes(name) && typeof on === 'boolean'));

const styles: readonly string[] = ['bold', 'italic', 'strike', 'code', 'underline'];

function isPlainText(limit: number): Check {
  return (value) => isObject(value) && value['type'] === 'plain_text' && isFilled(value['text'], limit);
}

function isText(limit: number): Check {
  return (value) =>
    isPlainText(limit)(value) || (isObject(value) && value['type'] === 'mrkdwn' && isFilled(value['text'], limit));
}

function listOf(check: Check, least: number, most: number): Check {
  return (value) => Array.isArray(value) && value.length >= least && value.length <= most && value.every(check);
}

function isFilled(value: unknown, limit = Number.POSITIVE_INFINITY): boolean {
  return typeof value === 'string' && value !== '' && value.length <= limit;
}
