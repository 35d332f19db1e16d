import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Fields, fieldsAt, fieldsOf, listAt, textAt } from '../../../iam/cloudtrail/fields.ts';

/** What a command of the AWS CLI came to. */
export type CliResult = Readonly<{
  code: number;
  output: string;
  error: string;
  /** The calls that would have been made, where nothing is sent. */
  arrived: readonly Readonly<{ operation: string; parameters: Fields }>[];
}>;

/** The AWS CLI in one process, which starts in a second and then needs hardly any time for a command. */
export type AwsCli = Readonly<{ run(words: readonly string[]): Promise<CliResult>; close(): Promise<void> }>;

/** With `show`, nothing is sent, and the result says what would have arrived at AWS. */
export function openAwsCli(python: string, env: NodeJS.ProcessEnv, mode: 'send' | 'show'): AwsCli {
  const script = join(import.meta.dirname, 'many_commands.py');
  const child = spawn(python, [script, mode], { env, stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  return {
    async run(words) {
      child.stdin.write(`${JSON.stringify(words)}\n`);
      const line = await lines.next();
      if (line.done === true) throw new Error(`The AWS CLI ended at ${words.join(' ')}`);
      return resultOf(fieldsOf(JSON.parse(line.value)));
    },
    async close() {
      child.stdin.end();
      await ended;
    },
  };
}

function resultOf(result: Fields): CliResult {
  const arrived = listAt(result, 'arrived').map(fieldsOf);
  return {
    code: Number(result['code']),
    output: textAt(result, 'output') ?? '',
    error: textAt(result, 'error') ?? '',
    arrived: arrived.map((call) => {
      return { operation: textAt(call, 'operation') ?? '', parameters: fieldsAt(call, 'parameters') };
    }),
  };
}
