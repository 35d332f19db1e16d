import type { AccessEffect } from '../../../iam/access/access-effect.ts';
import { covers } from '../../../iam/policy/covers.ts';
import type { Statement } from '../../../iam/policy/statement.ts';
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
    statement: statementOf(one, change, accountId),
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

/**
 * A condition is named where the effect hangs on it: that of a statement which makes the difference, a Deny first, else
 * that of one which still allows what another one allowed without it.
 */
function statementOf(one: AccessEffect, change: AccessChange, accountId: string | undefined): NetEffect['statement'] {
  if (!one.conditional) return undefined;
  const differing = one.because.flatMap(({ side, source: { statement } }) => ({ side, statement }));
  const [found] = [...differing, ...remaining(one, change)]
    .filter(({ statement }) => statement.conditions.length > 0)
    .toSorted((one, other) => rank(one.statement) - rank(other.statement));
  return found && { side: found.side, said: saidStatement(found.statement, accountId) };
}

function rank({ effect }: Statement): number {
  return effect === 'Deny' ? 0 : 1;
}

/** What still allows the actions after. */
function remaining({ effect, actions }: AccessEffect, { policies }: AccessChange): readonly Stated[] {
  if (effect !== 'narrowed') return [];
  const allowing = policies.after.policies
    .flatMap(({ document }) => document.statements)
    .filter(
      (statement) => statement.effect === 'Allow' && actions.every((action) => covers(statement.actions, action)),
    );
  return allowing.map((statement) => ({ side: 'after', statement }));
}

type Stated = Readonly<{ side: 'before' | 'after'; statement: Statement }>;
