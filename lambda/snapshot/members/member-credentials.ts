import { AssumeRoleCommand, type STSClient } from '@aws-sdk/client-sts';
import { signalWithin, type TimeLeft } from '../../time-left.ts';
import type { Member } from './member.ts';

/** Of a session in a member account. */
export type MemberCredentials = Readonly<{ accessKeyId: string; secretAccessKey: string; sessionToken: string }>;

/** By which the events of a member show who read it. */
const sessionName = 'iam-whodunit-snapshot';

/** Longer than the function runs. */
const seconds = 1_800;

/** A session of the member's role. Throws what STS throws. */
export async function memberCredentials(
  { roleArn }: Member,
  client: STSClient,
  timeLeft: TimeLeft,
): Promise<MemberCredentials> {
  const command = new AssumeRoleCommand({ RoleArn: roleArn, RoleSessionName: sessionName, DurationSeconds: seconds });
  const { Credentials } = await client.send(command, { abortSignal: signalWithin(30_000, timeLeft) });
  const { AccessKeyId, SecretAccessKey, SessionToken } = Credentials ?? {};
  if (AccessKeyId === undefined || SecretAccessKey === undefined || SessionToken === undefined)
    throw new Error('STS answered without credentials.');
  return { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken };
}
