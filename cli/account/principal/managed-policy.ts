import {
  GetPolicyCommand,
  GetPolicyVersionCommand,
  type IAMClient,
  type PolicyVersion,
  paginateListPolicyVersions,
} from '@aws-sdk/client-iam';
import { shown } from '../../../alert/visible.ts';
import { collected } from './collected.ts';
import type { MayRead } from './may-read.ts';

/** A managed policy with its versions as `get-account-authorization-details` lists it; none, where it may not be read. */
export async function managedPolicy(arn: string, client: IAMClient, mayRead: MayRead): Promise<readonly object[]> {
  const which = `policy ${shown(arn)}`;
  const found = await mayRead(`read ${which}`, 'iam:GetPolicy', () =>
    client.send(new GetPolicyCommand({ PolicyArn: arn })),
  );
  const policy = found?.Policy;
  if (policy === undefined) return [];
  const listed = await mayRead(`list the versions of ${which}`, 'iam:ListPolicyVersions', () =>
    collected(paginateListPolicyVersions({ client }, { PolicyArn: arn }), ({ Versions }) => Versions),
  );
  const inForce = { VersionId: policy.DefaultVersionId, IsDefaultVersion: true };
  const PolicyVersionList: object[] = [];
  for (const version of listed ?? [inForce]) PolicyVersionList.push(await withText(version, arn, client, mayRead));
  return [{ ...policy, PolicyVersionList }];
}

async function withText(version: PolicyVersion, arn: string, client: IAMClient, mayRead: MayRead): Promise<object> {
  const command = new GetPolicyVersionCommand({ PolicyArn: arn, VersionId: version.VersionId });
  const read = () => client.send(command);
  const found = await mayRead(`read policy ${shown(arn)}`, 'iam:GetPolicyVersion', read);
  return { ...version, ...found?.PolicyVersion };
}
