import type { StableText } from './stable-values.ts';

/** A terminal, and the alerts that its commands cause. */
export type Session = Readonly<{
  type(command: string): Promise<string>;
  alerts(): Promise<string>;
  /** Makes ids, access keys and times the same in every recording. */
  stable: StableText;
}>;

/**
 * The page with what comes out today: below each `$` of a `console` block what the command wrote, in a `text` block the
 * alerts of the block before it. Alerts that no block shows are left out.
 */
export async function replay(page: string, { type, alerts, stable }: Session): Promise<string> {
  let latest = '';
  const parts = page.split(block);
  for (const [index, part] of parts.entries()) {
    if (part.startsWith(opening.text)) parts[index] = `${opening.text}${stable(latest)}\n${closing}`;
    if (!part.startsWith(opening.console)) continue;
    parts[index] = `${opening.console}${stable(await transcript(commandsIn(part), type))}${closing}`;
    latest = await alerts();
  }
  return parts.join('');
}

const opening = { console: '```console\n', text: '```text\n' } as const;
const closing = '```\n';

/** With the blocks themselves between what stands around them. */
const block = /^(```(?:console|text)\n[\s\S]*?^```\n)/m;

async function transcript(commands: readonly string[], type: Session['type']): Promise<string> {
  const lines: string[] = [];
  for (const command of commands) {
    const written = await type(command);
    lines.push(`$ ${command}\n`, ...(written === '' ? [] : [`${written}\n`]));
  }
  return lines.join('');
}

/** A command goes on in the next line after a backslash. */
function commandsIn(text: string): readonly string[] {
  return [...text.matchAll(/^\$ ((?:.*\\\n)*.*)$/gm)].map(([, command = '']) => command);
}
