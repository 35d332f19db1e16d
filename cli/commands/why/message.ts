import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { shown } from '../../../alert/visible.ts';
import { print } from '../../../terminal/print.ts';
import type { CommandContext } from '../../command-context.ts';
import { CommandLineError } from '../../command-line-error.ts';
import { sourceNamed } from '../../input/source.ts';
import { textIn } from '../../input/text.ts';
import { whyUnread } from '../../input/why-unread.ts';

type Given = Readonly<{
  message: readonly string[];
  history?: readonly string[] | undefined;
  file?: string | undefined;
}>;

/** The message and the files of the history, as they were meant. */
export type Meant = Readonly<{ words: readonly string[]; history: readonly string[] | undefined }>;

/** An option that takes several files takes the message behind it as well; a message is no file. */
export function meant({ message, history }: Given, directory: string): Meant {
  const last = history?.at(-1);
  const isMessage =
    message.length === 0 && last !== undefined && /\s/.test(last) && !existsSync(resolve(directory, last));
  return isMessage ? { words: [last], history: history?.slice(0, -1) } : { words: message, history };
}

/** The text of the message: the words of the command line, a file, or standard input. */
export async function messageText(
  words: readonly string[],
  file: string | undefined,
  context: CommandContext,
): Promise<string> {
  const isTyped = words.length > 0 && !(words.length === 1 && words[0] === '-');
  if (isTyped && file !== undefined) throw new CommandLineError('the message is given twice: as words and by --file');
  if (isTyped) return words.join(' ');
  if (file === undefined && context.stdin.isTTY) {
    await print(context.stderr, 'Paste the message, then press Ctrl-D (Ctrl-Z and Enter on Windows).\n');
  }
  return await readWhole(file ?? '-', context);
}

async function readWhole(name: string, context: CommandContext): Promise<string> {
  const source = sourceNamed(name, context);
  let [text, fault]: [string, unknown] = ['', undefined];
  try {
    for await (const chunk of textIn(source.open(), (found) => (fault = found))) text += chunk;
  } catch (error) {
    fault = error;
  }
  if (fault === undefined) return text;
  throw new CommandLineError(`${shown(source.name)} could not be read: ${whyUnread(fault)}`, { cause: fault });
}
