import type { Writable } from 'node:stream';
import type { Colour } from '../alert/render/terminal.ts';

type Output = Readonly<{
  stdout: Writable & { isTTY?: boolean };
  env: Readonly<Record<string, string | undefined>>;
}>;

/** Colour on a terminal, unless NO_COLOR is set (https://no-color.org); FORCE_COLOR has it elsewhere too. */
export function colourFor({ stdout, env }: Output): Colour {
  if (env['NO_COLOR']) return 'plain';
  const force = env['FORCE_COLOR'];
  if (force !== undefined && force !== '') return force === '0' || force === 'false' ? 'plain' : 'colour';
  return stdout.isTTY === true && env['TERM'] !== 'dumb' ? 'colour' : 'plain';
}
