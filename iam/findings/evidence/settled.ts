import { parseOperator } from '../../policy/operator.ts';
import { matchesPattern } from '../../policy/pattern.ts';
import type { Condition, Statement } from '../../policy/statement.ts';
import type { Circumstances } from './circumstances.ts';
import { confinementOf, confines, isByTag, letsPowerThrough } from './confined.ts';
import { grantsOf } from './grants.ts';
import { met } from './met.ts';

/** A text's statements as they count here and now, and whether what they hand out is confined as AWS advises. */
export type Settled = Readonly<{ statements: readonly Statement[]; confined: boolean }>;

/**
 * The statements without conditions that every caller meets, without those that can never hold, and without what a
 * permissions boundary, `iam:PolicyARN` or a tag of the resource confines. Why: docs/decisions/0163.
 */
export function settled(statements: readonly Statement[], circumstances: Circumstances): Settled {
  const counting = statements.flatMap((statement) => counts(statement, circumstances));
  const judged = counting.map((statement) => ({ statement, confinement: confinementOf(statement, counting) }));
  return {
    confined: judged.some(({ confinement }) => confinement === 'confined'),
    statements: judged.flatMap(({ statement, confinement }) => {
      if (confinement === 'confined') return statement.effect === 'Deny' ? { ...statement, conditions: [] } : [];
      if (confinement === 'a hole') return open(statement);
      if (statement.effect !== 'Allow' || !statement.conditions.some(isByTag)) return statement;
      return canTag(counting) ? without(statement, isByTag) : [];
    }),
  };
}

function counts(statement: Statement, circumstances: Circumstances): readonly Statement[] {
  if (statement.conditions.length === 0) return [statement];
  const judged = statement.conditions.map((condition) => ({ condition, how: met(condition, circumstances) }));
  if (judged.some(({ how }) => how === false)) return [];
  // A Deny keeps its conditions: that most callers meet one does not make it hold for all that it names.
  if (statement.effect !== 'Allow') {
    return statement.conditions.some((condition) => isAvoided(condition, circumstances)) ? [] : [statement];
  }
  const left = judged.flatMap(({ condition, how }) => (how === 'by some' ? condition : []));
  return [{ ...statement, conditions: left.filter((condition) => !letsPowerThrough(condition, 'Allow')) }];
}

/** Whether a caller gets round a Deny by another policy or another region. Why: docs/decisions/0187. */
function isAvoided(condition: Condition, { region }: Circumstances): boolean {
  const { operator, key, values } = condition;
  if (letsPowerThrough(condition, 'Deny')) return true;
  const { name, negated } = parseOperator(operator);
  const isOfRegion = key.toLowerCase() === 'aws:requestedregion' && /^string/.test(name) && !negated;
  return isOfRegion && !values.some((value) => matchesPattern(value, region));
}

/** What a statement says where its condition confines nothing: the Allow without it, no Deny at all. */
function open(statement: Statement): readonly Statement[] {
  return statement.effect === 'Deny' ? [] : [without(statement, (condition) => confines(condition, false))];
}

function without(statement: Statement, test: (condition: Condition) => boolean): Statement {
  return { ...statement, conditions: statement.conditions.filter((condition) => !test(condition)) };
}

function canTag(statements: readonly Statement[]): boolean {
  return ['iam:TagRole', 'iam:TagUser'].some((call) => grantsOf(statements, call).length > 0);
}
