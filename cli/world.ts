import type { Readable, Writable } from 'node:stream';

/** What a command sees of the world, handed in so that a test can be one. */
export type World = Readonly<{
  stdin: Readable & { isTTY?: boolean };
  stdout: Writable & { isTTY?: boolean };
  stderr: Writable;
  env: Readonly<Record<string, string | undefined>>;
  /** File names are relative to it. */
  directory: string;
}>;

/** 0: all was read. 1: something was not, the rest is rendered. 2: nothing was tried. */
export type ExitCode = 0 | 1 | 2;
