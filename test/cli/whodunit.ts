import { Readable, Writable } from 'node:stream';
import type { Command, ExitCode } from '../../cli/command.ts';
import { main } from '../../cli/main.ts';

export type Ran = Readonly<{ code: ExitCode; stdout: string; stderr: string }>;

type Surroundings = Readonly<{
  stdin?: string | Buffer | readonly Buffer[];
  env?: Readonly<Record<string, string>>;
  directory?: string;
  terminal?: 'input' | 'output';
  columns?: number;
  commands?: readonly Command[];
  now?: number;
}>;

/** Runs the command line within this process, with texts for streams. */
export async function whodunit(args: readonly string[], surroundings: Surroundings = {}): Promise<Ran> {
  const { stdin = '', env = {}, directory = import.meta.dirname, terminal, columns, commands, now } = surroundings;
  const stdout = collector();
  const stderr = collector();
  const context = {
    stdin: Object.assign(Readable.from(chunksOf(stdin)), { isTTY: terminal === 'input' }),
    stdout: Object.assign(stdout.stream, { isTTY: terminal === 'output', ...(columns && { columns }) }),
    stderr: stderr.stream,
    env,
    directory,
    // Nothing that is played needs to be waited for.
    sleep: async () => {},
    now: () => now ?? Date.parse('2026-11-24T01:00:00Z'),
  };
  const code = await (commands === undefined ? main(args, context) : main(args, context, commands));
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

function chunksOf(stdin: string | Buffer | readonly Buffer[]): readonly Buffer[] {
  if (typeof stdin === 'string') return stdin === '' ? [] : [Buffer.from(stdin)];
  return Buffer.isBuffer(stdin) ? [stdin] : stdin;
}

function collector() {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString() };
}
