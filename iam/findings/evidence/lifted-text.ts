import type { Change } from '../../change.ts';
import { textAt } from '../../cloudtrail/fields.ts';
import type { PolicyText } from '../../policy/document.ts';
import type { Statement } from '../../policy/statement.ts';
import { type Document, policyTextOf } from '../../state/document.ts';
import type { State } from '../../state/state.ts';
import { defaultDocument } from './kept-text.ts';

/**
 * What a policy denied that a change takes off, deletes or rewrites, and does not deny after it; undefined for other
 * changes, and where its former text is not known.
 */
export function liftedDenials(change: Change): readonly Statement[] | undefined {
  const { before, record } = change;
  if (before.kind === 'unknown') return undefined;
  const former = textIn(change, before.before);
  if (former?.kind !== 'parsed') return undefined;
  const isTakenOff = /^Detach/.test(record.eventName);
  const present = isTakenOff ? undefined : textIn(change, before.after);
  const kept = new Set(present?.kind === 'parsed' ? present.statements.map(meaning) : []);
  return former.statements.filter((statement) => statement.effect === 'Deny' && !kept.has(meaning(statement)));
}

/** The policy that a change names: a managed one by its ARN, an inline one by its name. */
function textIn({ record, before }: Change, state: State): PolicyText | undefined {
  const { eventName, request } = record;
  if (!/^(Detach|Delete|Put)(User|Group|Role)Policy$|^(Create|SetDefault)PolicyVersion$/.test(eventName))
    return undefined;
  const arn = textAt(request, 'policyArn');
  const document =
    arn === undefined ? inline(textAt(request, 'policyName'), before, state) : defaultDocument(arn, state);
  return document?.text === undefined ? undefined : policyTextOf(document);
}

function inline(name: string | undefined, before: Change['before'], state: State): Document | undefined {
  if (name === undefined || before.kind === 'unknown') return undefined;
  const [found] = before.touched.flatMap((key) => {
    const holder = state.entities.get(key);
    return holder !== undefined && 'inline' in holder ? (holder.inline.get(name) ?? []) : [];
  });
  return found;
}

function meaning({ sid, ...rest }: Statement): string {
  return JSON.stringify(rest);
}
