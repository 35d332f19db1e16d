import type { AccessPoint, AccessSection } from '../../../alert/content/access.ts';
import { textOf } from '../../../alert/phrase.ts';
import type { Style } from '../../../alert/render/terminal.ts';
import { rooms } from '../../../alert/words/rooms.ts';
import type { View } from '../../../terminal/message-text.ts';
import type { Found } from './compare.ts';

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
  const effects = found.effects.map(({ because, ...effect }) => effect);
  return JSON.stringify({ principal: null, effects });
}
