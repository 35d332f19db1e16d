import type { Change } from '../../change.ts';
import type { Statement } from '../../policy/statement.ts';
import { isEverything, isUnconditional } from '../../policy/targets.ts';
import { isInForce } from './granted-power.ts';

/** The statements of a change's policy that deny something from now on. A new role is left out: nobody uses it yet. */
export function denialsIn({ document, record }: Change): readonly Statement[] {
  if (document === undefined || document.text.kind === 'unparseable') return [];
  if (['CreateRole', 'AcquireRole'].includes(record.eventName) || !isInForce(record)) return [];
  return document.text.statements.filter(({ effect }) => effect === 'Deny');
}

/** Whether a statement names a condition, be it one that could not be read. */
export function isUnderCondition({ conditions, unread }: Statement): boolean {
  return conditions.length > 0 || unread.some(({ member }) => /^condition(\.|$)/i.test(member));
}

/** Whether a statement holds for everything, whatever the circumstances. */
export function isAboutEverything(statement: Statement): boolean {
  return isUnconditional(statement) && isEverything(statement.actions) && isEverything(statement.resources);
}
