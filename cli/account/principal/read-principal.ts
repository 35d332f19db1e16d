import { GetRoleCommand, GetUserCommand, type IAMClient, paginateListGroupsForUser } from '@aws-sdk/client-iam';
import { shown } from '../../../alert/visible.ts';
import type { Refused } from '../../../iam/hunt/suspect.ts';
import { ifThere } from '../../aws/if-there.ts';
import { collected } from './collected.ts';
import { type Policies, policiesOf } from './holder.ts';
import { managedPolicy } from './managed-policy.ts';
import type { MayRead } from './may-read.ts';

/** The lists of `get-account-authorization-details`, of one principal, its groups and their policies. */
export type PrincipalPage = Readonly<{
  UserDetailList: readonly object[];
  GroupDetailList: readonly object[];
  RoleDetailList: readonly object[];
  Policies: readonly object[];
}>;

const nobody: PrincipalPage = { UserDetailList: [], GroupDetailList: [], RoleDetailList: [], Policies: [] };

type Boundary = Readonly<{ PermissionsBoundaryArn?: string | undefined }>;

/** Reads a role or a user call by call, for whoever may not list the account. `mayRead` notes what may not be read either. */
export async function readPrincipal(
  { kind, name }: Refused,
  client: IAMClient,
  mayRead: MayRead,
): Promise<PrincipalPage> {
  return kind === 'role' ? await roleCalled(name, client, mayRead) : await userCalled(name, client, mayRead);
}

async function roleCalled(name: string, client: IAMClient, mayRead: MayRead): Promise<PrincipalPage> {
  const answer = await unlessAbsent(() =>
    mayRead(`read role ${shown(name)}`, 'iam:GetRole', () => client.send(new GetRoleCommand({ RoleName: name }))),
  );
  if (answer === undefined) return nobody;
  const role = answer.found?.Role;
  const policies = await policiesOf({ kind: 'role', name }, client, mayRead);
  const RoleDetailList = [{ RoleName: name, ...role, RolePolicyList: policies.inline, ...attachedTo(policies) }];
  return {
    ...nobody,
    RoleDetailList,
    Policies: await managedOf([policies], role?.PermissionsBoundary, client, mayRead),
  };
}

async function userCalled(name: string, client: IAMClient, mayRead: MayRead): Promise<PrincipalPage> {
  const answer = await unlessAbsent(() =>
    mayRead(`read user ${shown(name)}`, 'iam:GetUser', () => client.send(new GetUserCommand({ UserName: name }))),
  );
  if (answer === undefined) return nobody;
  const user = answer.found?.User;
  const own = await policiesOf({ kind: 'user', name }, client, mayRead);
  const listed = await mayRead(`list the groups of user ${shown(name)}`, 'iam:ListGroupsForUser', () =>
    collected(paginateListGroupsForUser({ client }, { UserName: name }), ({ Groups }) => Groups),
  );
  const groups = [];
  for (const group of listed ?? []) {
    const policies = await policiesOf({ kind: 'group', name: group.GroupName ?? '' }, client, mayRead);
    groups.push({ group, policies });
  }
  const unlisted = listed === undefined ? [{ PolicyName: '(groups that could not be listed)' }] : [];
  const GroupList = groups.map(({ group }) => group.GroupName);
  return {
    ...nobody,
    UserDetailList: [
      { UserName: name, ...user, UserPolicyList: [...own.inline, ...unlisted], GroupList, ...attachedTo(own) },
    ],
    GroupDetailList: groups.map(({ group, policies }) => ({
      ...group,
      GroupPolicyList: policies.inline,
      ...attachedTo(policies),
    })),
    Policies: await managedOf(
      [own, ...groups.map(({ policies }) => policies)],
      user?.PermissionsBoundary,
      client,
      mayRead,
    ),
  };
}

/** Undefined where there is nobody of the name; `found` is undefined where that may not be read. */
async function unlessAbsent<Found>(
  read: () => Promise<Found | undefined>,
): Promise<Readonly<{ found: Found | undefined }> | undefined> {
  return await ifThere(['NoSuchEntity', 'NoSuchEntityException'], async () => ({ found: await read() }));
}

function attachedTo({ attached }: Policies) {
  return { AttachedManagedPolicies: attached };
}

async function managedOf(
  all: readonly Policies[],
  boundary: Boundary | undefined,
  client: IAMClient,
  mayRead: MayRead,
): Promise<readonly object[]> {
  const attached = all.flatMap((each) => each.attached).map(({ PolicyArn }) => PolicyArn);
  const arns = new Set([...attached, boundary?.PermissionsBoundaryArn].filter((arn) => arn !== undefined));
  const found: object[] = [];
  for (const arn of arns) found.push(...(await managedPolicy(arn, client, mayRead)));
  return found;
}
