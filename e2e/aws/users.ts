import { CreateAccessKeyCommand, CreateUserCommand, IAMClient, PutUserPolicyCommand } from '@aws-sdk/client-iam';
import type { Account } from './client/account.ts';

type Credentials = Account['credentials'];

/** A client whose calls to IAM are recorded. */
export function iamOf(url: string, credentials: Credentials): IAMClient {
  return new IAMClient({ endpoint: url, region: 'us-east-1', credentials, maxAttempts: 1 });
}

/** Makes a user with an inline policy and an access key, and gives the key. */
export async function createUserWithKey(iam: IAMClient, UserName: string, policy: Policy): Promise<Credentials> {
  const Statement = { Effect: 'Allow', ...policy };
  const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement });
  await iam.send(new CreateUserCommand({ UserName }));
  await iam.send(new PutUserPolicyCommand({ UserName, PolicyName: `${UserName}-work`, PolicyDocument }));
  const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName }));
  return { accessKeyId: AccessKey?.AccessKeyId ?? '', secretAccessKey: AccessKey?.SecretAccessKey ?? '' };
}

type Policy = Readonly<{ Action: string; Resource: string }>;
