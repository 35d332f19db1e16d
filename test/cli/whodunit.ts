import { Readable, Writable } from 'node:stream';
import { main } from '../../cli/main.ts';
import type { ExitCode } from '../../cli/world.ts';

export type Ran = Readonly<{ code: ExitCode; stdout: string; stderr: string }>;

type Surroundings = Readonly<{
  stdin?: string | Buffer | readonly Buffer[];
  env?: Readonly<Record<string, string>>;
  directory?: string;
  terminal?: 'input' | 'output';
}>;

/** Runs the command line within this process, with texts for streams. */
export async function whodunit(args: readonly string[], surroundings: Surroundings = {}): Promise<Ran> {
  const { stdin = '', env = {}, directory = import.meta.dirname, terminal } = surroundings;
  const stdout = collector();
  const stderr = collector();
  const code = await main(args, {
    stdin: Object.assign(Readable.from(chunksOf(stdin)), { isTTY: terminal === 'input' }),
    stdout: Object.assign(stdout.stream, { isTTY: terminal === 'output' }),
    stderr: stderr.stream,
    env,
    directory,
  });
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
