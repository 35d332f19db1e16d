import type { Writable } from 'node:stream';
import { styleText } from 'node:util';
import { type Paint, type Style, unpainted } from '../alert/render/terminal.ts';

type Output = Readonly<{
  stdout: Writable & { isTTY?: boolean };
  env: Readonly<Record<string, string | undefined>>;
}>;

/** Colour on a terminal, unless NO_COLOR is set (https://no-color.org); FORCE_COLOR has it elsewhere too. */
export function paintFor(output: Output): Paint {
  return hasColour(output) ? painted : unpainted;
}

function hasColour({ stdout, env }: Output): boolean {
  if (env['NO_COLOR']) return false;
  const force = env['FORCE_COLOR'];
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false';
  return stdout.isTTY === true && env['TERM'] !== 'dumb';
}

const formats = {
  bold: 'bold',
  dim: 'dim',
  code: 'cyan',
  red: 'red',
  yellow: 'yellow',
} as const satisfies Record<Style, Parameters<typeof styleText>[0]>;

/** In colour wherever it goes: newer versions of Node would ask the environment once more. See docs/decisions/0121. */
export function painted(text: string, style?: Style): string {
  return style === undefined || text === '' ? text : styleText(formats[style], text, { validateStream: false });
}
