import type { AccessEffect } from '../../../iam/access/access-effect.ts';
import type { AccessChange } from '../../../iam/state/access/access-changes.ts';
import { isComplete } from '../../net-access.ts';
import { shortArn } from '../policy/short-arn.ts';
import { saidStatement } from '../policy/statement.ts';
import type { Affected, NetEffect } from './net-point.ts';

/** What one effect on a principal, or on several alike, says; `accountId` shortens the ARNs of the account. */
export function netEffect(
  one: AccessEffect,
  change: AccessChange,
  of: Affected,
  accountId: string | undefined,
): NetEffect {
  const services = one.actions.map((action) => action.split(':', 1)[0]?.toLowerCase() ?? '');
  const short = (texts: readonly string[]) => [
    ...new Set(texts.map((text) => shortArn(text, { services, accountId }))),
  ];
  return {
    code: 'net effect',
    of,
    effect: one.effect,
    actions: { patterns: one.actions, except: one.exceptActions },
    resources: { patterns: short(one.resources), except: short(one.exceptResources) },
    conditional: one.conditional,
    because: becauseOf(one, change),
    statement: statementOf(one, accountId),
  };
}

function becauseOf({ effect, because }: AccessEffect, change: AccessChange): NetEffect['because'] {
  if (effect !== 'lost') return undefined;
  if (because.some(({ side, source }) => side === 'after' && source.statement.effect === 'Deny')) return 'denied';
  const boundary = change.principal.boundary?.split('/').at(-1);
  if (because.length > 0 && because.every(({ source }) => source.policy === boundary)) return 'boundary';
  if (because.every(({ side }) => side === 'after')) return 'boundary';
  return isComplete(change) ? 'not allowed' : 'not known';
}

/** A condition is named where the effect hangs on it: that of a Deny first, which takes most away. */
function statementOf({ conditional, because }: AccessEffect, accountId: string | undefined): NetEffect['statement'] {
  if (!conditional) return undefined;
  const withConditions = because.filter(({ source }) => source.statement.conditions.length > 0);
  const [found] = withConditions.toSorted((one, other) => rank(one.source.statement) - rank(other.source.statement));
  return found && { side: found.side, said: saidStatement(found.source.statement, accountId) };
}

function rank({ effect }: Readonly<{ effect: string }>): number {
  return effect === 'Deny' ? 0 : 1;
}
