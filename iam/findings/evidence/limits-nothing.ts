import type { Change } from '../../change.ts';
import { nameFromArn, parseArn } from '../../cloudtrail/arn.ts';
import { isEverything, isUnconditional } from '../../policy/targets.ts';
import { keptText } from './kept-text.ts';

/** Whether the policy with this ARN limits nothing as a permissions boundary: AWS's own that allows everything, or one that is known to say the same. */
export function limitsNothing(arn: string | undefined, change: Change): boolean {
  if (arn === undefined) return false;
  return isAdministratorAccess(arn) || saysEverything(arn, change);
}

function isAdministratorAccess(arn: string): boolean {
  return parseArn(arn)?.accountId === 'aws' && nameFromArn(arn) === 'AdministratorAccess';
}

function saysEverything(arn: string, change: Change): boolean {
  const text = keptText(arn, change);
  if (text?.kind !== 'parsed' || text.statements.some(({ effect }) => effect !== 'Allow')) return false;
  return text.statements.some(
    (statement) => isUnconditional(statement) && isEverything(statement.actions) && isEverything(statement.resources),
  );
}
