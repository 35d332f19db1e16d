import type { Fields } from '../../../iam/cloudtrail/fields.ts';
import { type AwsCli, openAwsCli } from '../../aws/command-line/aws-cli.ts';
import { wordsOf } from '../../aws/command-line/words-of.ts';
import { type PrintedUndo, printedUndoOf } from './printed-undo.ts';
import { strangeValues } from './strange-values.ts';

type Wanted = Readonly<{ python: string; env: NodeJS.ProcessEnv; files: readonly (readonly Fields[])[] }>;

/** Every command that a message about any event prints, pasted into bash: the AWS CLI takes it, and hands on the event's own values. */
export async function printedCommandsAreTaken({ python, env, files }: Wanted): Promise<string> {
  const printed = [...new Map(files.flatMap(printedUndoOf).map((undo) => [undo.lines.join('\n'), undo])).values()];
  const cli = openAwsCli(python, env, 'show');
  const objections: string[] = [];
  let count = 0;
  try {
    for (const undo of printed)
      for (const words of wordsOf(undo.lines)) {
        count++;
        objections.push(...(await objectionsTo(words, undo, cli)));
      }
  } finally {
    await cli.close();
  }
  if (objections.length > 0) throw new Error([...new Set(objections)].join('\n'));
  return `${count} commands of ${printed.length} different undos`;
}

async function objectionsTo(
  words: readonly string[],
  { events }: PrintedUndo,
  cli: AwsCli,
): Promise<readonly string[]> {
  const { arrived, error } = await cli.run(words);
  const command = words.join(' ');
  if (arrived.length !== 1 || error !== '') return [`aws ${command}\n  is not taken: ${error.split('\n').at(-1)}`];
  const strange = arrived.flatMap(({ parameters }) => strangeValues(parameters, events));
  return strange.length === 0 ? [] : [`aws ${command}\n  arrives with ${strange.join(', ')}, which no event holds`];
}
