import type { Settle } from './settled.ts';

/** What a recording is made of: a terminal, and the alerts that have come since one last looked. */
export type Stage = Readonly<{
  type(command: string): Promise<string>;
  alerts(): Promise<string>;
  /** What is shown of them, so that it is the same each time. */
  settle: Settle;
}>;

/**
 * The page with what comes out today: below each `$` of a `console` block what the command wrote, in a `text` block the
 * alerts of the block before it. Alerts that no block shows are left out.
 */
export async function replay(page: string, { type, alerts, settle }: Stage): Promise<string> {
  let told = '';
  const parts = page.split(block);
  for (const [index, part] of parts.entries()) {
    if (part.startsWith(opening.text)) parts[index] = `${opening.text}${settle(told)}\n${closing}`;
    if (!part.startsWith(opening.console)) continue;
    parts[index] = `${opening.console}${settle(await session(commandsIn(part), type))}${closing}`;
    told = await alerts();
  }
  return parts.join('');
}

const opening = { console: '```console\n', text: '```text\n' } as const;
const closing = '```\n';

/** With the blocks themselves between what stands around them. */
const block = /^(```(?:console|text)\n[\s\S]*?^```\n)/m;

async function session(commands: readonly string[], type: Stage['type']): Promise<string> {
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
