import type { Readable, Writable } from 'node:stream';

/**
 * What a command gets from outside, handed in so that a test can stand in for all of it. What else a command
 * reaches for, such as clients that talk to AWS, becomes a member here.
 */
export type CommandContext = Readonly<{
  stdin: Readable & { isTTY?: boolean };
  stdout: Writable & { isTTY?: boolean; columns?: number };
  stderr: Writable;
  env: Readonly<Record<string, string | undefined>>;
  /** File names are relative to it. */
  directory: string;
  /** Milliseconds since 1970. */
  now(): number;
  /** Waits so many milliseconds, in place of the clock's own. */
  sleep?(milliseconds: number): Promise<void>;
  /** Aborted by the first Ctrl-C after it was asked for, which then ends nothing else: what was found is still told. */
  interruption?(): AbortSignal;
}>;
