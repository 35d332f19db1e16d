import { nameFromArn, parseArn } from '../../cloudtrail/arn.ts';

/** Whether the policy with this ARN limits nothing as a permissions boundary: AWS's own policy that allows everything. */
export function limitsNothing(arn: string | undefined): boolean {
  return parseArn(arn)?.accountId === 'aws' && nameFromArn(arn ?? '') === 'AdministratorAccess';
}
