import { pointOf } from '../../alert/content/policy/document.ts';
import { textOf } from '../../alert/phrase.ts';
import { shown } from '../../alert/visible.ts';
import { rooms } from '../../alert/words/rooms.ts';
import type { Fitting } from '../../iam/decision/decide.ts';
import type { View } from '../../terminal/message-text.ts';

/** A statement as a sentence, with the policy that it stands in. */
export function statementText(
  { source: { policy, statement } }: Pick<Fitting, 'source'>,
  { reader, paint }: View,
): string {
  const said = rooms[reader.language].point(pointOf(statement, undefined), reader);
  const text = said.map((part) => paint(textOf(part), part.kind === 'code' ? 'code' : undefined)).join('');
  return `${text} (${shown(policy)})`;
}
