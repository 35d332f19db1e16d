import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { shown } from '../../alert/visible.ts';
import type { CommandContext } from '../command-context.ts';

/** Somewhere that events come from. */
export type Source = Readonly<{
  /** As the caller knows it. */
  name: string;
  open(): AsyncIterable<Buffer>;
}>;

/** A file by its name, or standard input for `-`. */
export function sourceNamed(name: string, { stdin, directory }: Pick<CommandContext, 'stdin' | 'directory'>): Source {
  return name === '-'
    ? { name: 'standard input', open: () => stdin }
    : { name: shown(name), open: () => createReadStream(resolve(directory, name)) };
}
