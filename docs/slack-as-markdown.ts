import type { KnownBlock, RichTextElement } from '@slack/types';

/** A Slack message as Markdown, for a page: what a reader sees, without Slack. */
export function slackAsMarkdown(blocks: readonly KnownBlock[]): string {
  return blocks
    .flatMap(linesOf)
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}

function linesOf(block: KnownBlock): readonly string[] {
  if (block.type === 'context') {
    const texts = block.elements.flatMap((element) => ('text' in element ? [dated(element.text)] : []));
    return [`<sub>${texts.join(' · ')}</sub>`, ''];
  }
  if (block.type !== 'rich_text') return [];
  return block.elements.flatMap((part) => {
    if (part.type === 'rich_text_section') return [inline(part.elements), ''];
    if (part.type === 'rich_text_list') return [...part.elements.map((item) => `- ${inline(item.elements)}`), ''];
    if (part.type === 'rich_text_preformatted') return ['```sh', ...inline(part.elements).split('\n'), '```', ''];
    return [];
  });
}

/** What is bold side by side is one run: Markdown takes `**a****b**` for something else. */
function inline(elements: readonly RichTextElement[]): string {
  const runs: { isBold: boolean; text: string }[] = [];
  for (const element of elements) {
    const isBold = element.type === 'text' && element.style?.bold === true;
    const last = runs.at(-1);
    if (last?.isBold === isBold) last.text += marked(element);
    else runs.push({ isBold, text: marked(element) });
  }
  return runs.map(({ isBold, text }) => (isBold ? text.replace(/^(\s*)(.*?)(\s*)$/s, '$1**$2**$3') : text)).join('');
}

function marked(element: RichTextElement): string {
  if (element.type === 'link') return `[${element.text ?? element.url}](${element.url})`;
  if (element.type !== 'text') return '';
  return element.style?.code ? `\`${element.text}\`` : element.text;
}

/** Slack's date form shows its fallback here. */
function dated(text: string): string {
  return text.replace(/<!date\^\d+\^[^|]*\|([^>]*)>/g, '$1');
}
