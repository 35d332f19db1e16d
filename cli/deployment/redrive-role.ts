import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import type { ClientConfiguration } from '../aws/aws.ts';
import { AwsFault, asking } from '../aws/aws-fault.ts';

/**
 * A configuration that acts as the role which alone gets at messages: docs/decisions/0160. The event history then
 * says who assumed it, and that the command line did.
 */
export async function asRedriveRole(RoleArn: string, configuration: ClientConfiguration): Promise<ClientConfiguration> {
  const { Credentials } = await asking('act as the role that gets at messages', `sts:AssumeRole on ${RoleArn}`, () =>
    new STSClient(configuration).send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'whodunit' })),
  );
  const { AccessKeyId: accessKeyId, SecretAccessKey: secretAccessKey, SessionToken: sessionToken } = Credentials ?? {};
  if (accessKeyId === undefined || secretAccessKey === undefined || sessionToken === undefined)
    throw new AwsFault(`could not act as ${RoleArn}: AWS gave no credentials`);
  return { ...configuration, credentials: async () => ({ accessKeyId, secretAccessKey, sessionToken }) };
}
