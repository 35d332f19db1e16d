import type { Colour } from '../alert/render/terminal.ts';
import type { World } from './world.ts';

/** Colour on a terminal, unless NO_COLOR is set (https://no-color.org); FORCE_COLOR has it elsewhere too. */
export function colourFor({ stdout, env }: Pick<World, 'stdout' | 'env'>): Colour {
  if (env['NO_COLOR']) return 'plain';
  const force = env['FORCE_COLOR'];
  if (force !== undefined && force !== '') return force === '0' || force === 'false' ? 'plain' : 'colour';
  return stdout.isTTY === true && env['TERM'] !== 'dumb' ? 'colour' : 'plain';
}
