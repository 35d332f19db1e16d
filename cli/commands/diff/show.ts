import type { AccessPoint, AccessSection } from '../../../alert/content/access.ts';
import { textOf } from '../../../alert/phrase.ts';
import type { Style } from '../../../alert/render/terminal.ts';
import { shown } from '../../../alert/visible.ts';
import { rooms } from '../../../alert/words/rooms.ts';
import type { View } from '../../../terminal/message-text.ts';
import type { Found } from './compare.ts';
import type { PrincipalFound } from './compare-states.ts';

/** A claim as a line, and the statements behind it as lines below. */
export function sectionLines({ claim, statements }: AccessSection, { reader, paint }: View): readonly string[] {
  const say = (point: AccessPoint, style?: Style) =>
    rooms[reader.language]
      .access(point, reader)
      .map((part) => paint(textOf(part), part.kind === 'code' ? 'code' : style))
      .join('');
  return [`${say(claim, styleOf(claim))}\n`, ...statements.map((point) => `   ${say(point, 'dim')}\n`)];
}

function styleOf(point: AccessPoint): Style | undefined {
  return point.code === 'effect' ? 'bold' : undefined;
}

/** Two documents belong to no principal. */
export function jsonLine(found: Found): string {
  if (found.kind === 'resource') {
    return JSON.stringify({ principal: null, effects: [], principalsChanged: found.changed });
  }
  return JSON.stringify({ principal: null, effects: plainEffects(found) });
}

/** The difference for one principal of two states. */
export function principalLine(found: PrincipalFound): string {
  const { principal, unread, trust } = found;
  return JSON.stringify({
    principal,
    effects: plainEffects(found),
    ...(unread.length > 0 && { unread: unread.map(({ policy }) => policy) }),
    ...(trust !== undefined && { principalsChanged: true }),
  });
}

function plainEffects({ effects }: Readonly<{ effects: PrincipalFound['effects'] }>) {
  return effects.map(({ because, ...effect }) => effect);
}

/** Whom the lines below are about, and what could not be compared. */
export function heading({ principal, unread }: PrincipalFound, { paint }: View): readonly string[] {
  const names = unread.map(({ policy }) => shown(policy)).join(', ');
  return [
    `${paint(shown(principal), 'bold')}\n`,
    ...(unread.length === 0 ? [] : [`What these policies say is not in the states, and not compared: ${names}\n`]),
  ];
}

export function sumLine({ compared, different }: Readonly<{ compared: number; different: number }>): string {
  const principals = `${compared} ${compared === 1 ? 'user or role' : 'users and roles'}`;
  if (different === 0) return `No difference in access for ${principals}.\n`;
  return `Compared ${principals}: ${different} ${different === 1 ? 'differs' : 'differ'}.\n`;
}
