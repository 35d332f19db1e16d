import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { parseArn } from '../../iam/cloudtrail/arn.ts';
import type { Aws } from '../aws/aws.ts';
import { asking } from '../aws/aws-fault.ts';

/** The account that the credentials are of. */
export type AccountAsked = Readonly<{ number: string; partition: string }>;

export async function accountAsked(aws: Aws): Promise<AccountAsked> {
  const client = new STSClient(aws.in());
  const { Account = '', Arn } = await asking('see whose credentials these are', 'sts:GetCallerIdentity', () =>
    client.send(new GetCallerIdentityCommand({})),
  );
  return { number: Account.replace(/\D/g, ''), partition: parseArn(Arn)?.partition ?? 'aws' };
}
