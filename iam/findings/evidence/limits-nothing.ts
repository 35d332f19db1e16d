import { nameFromArn, parseArn } from '../../cloudtrail/arn.ts';

/** Whether the policy with this ARN, as a permissions boundary, holds nothing in: AWS's own that allows everything. */
export function limitsNothing(arn: string | undefined): boolean {
  return parseArn(arn)?.accountId === 'aws' && nameFromArn(arn ?? '') === 'AdministratorAccess';
}
