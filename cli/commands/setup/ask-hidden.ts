import { Writable } from 'node:stream';
import password from '@inquirer/password';
import { AwsFault } from '../../aws/aws-fault.ts';
import type { CommandContext } from '../../command-context.ts';

/** What somebody types without seeing it; asked again as long as `whyNot` has an objection. */
export async function askHidden(
  message: string,
  whyNot: (typed: string) => string | undefined,
  { stdin, stderr }: Pick<CommandContext, 'stdin' | 'stderr'>,
): Promise<string> {
  const ended = new AbortController();
  const abort = () => ended.abort();
  // The prompt itself would wait for ever for an input that has ended.
  stdin.once('end', abort);
  // It ends its output with each answer, and the next question needs ours.
  const output = new Writable({ write: (chunk, _, done) => void stderr.write(chunk, done) });
  try {
    return await password(
      { message, validate: (typed) => whyNot(typed) ?? true },
      { input: stdin, output, signal: ended.signal },
    );
  } catch (error) {
    // Also after Ctrl-C.
    throw new AwsFault('nothing was stored: a question was not answered', { cause: error });
  } finally {
    stdin.off('end', abort);
  }
}
