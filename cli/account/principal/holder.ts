import {
  GetGroupPolicyCommand,
  GetRolePolicyCommand,
  GetUserPolicyCommand,
  type IAMClient,
  paginateListAttachedGroupPolicies,
  paginateListAttachedRolePolicies,
  paginateListAttachedUserPolicies,
  paginateListGroupPolicies,
  paginateListRolePolicies,
  paginateListUserPolicies,
} from '@aws-sdk/client-iam';
import { shown } from '../../../alert/visible.ts';
import { collected } from './collected.ts';
import type { MayRead } from './may-read.ts';

export type Holder = Readonly<{ kind: 'role' | 'user' | 'group'; name: string }>;

/** The policies of a holder, each list as `get-account-authorization-details` has it. */
export type Policies = Readonly<{ inline: readonly object[]; attached: readonly Attached[] }>;

type Attached = Readonly<{ PolicyArn?: string | undefined; PolicyName?: string | undefined }>;

/** Stands for what could not be listed: a policy whose text nobody knows may allow or forbid anything. */
const notListed = { PolicyName: '(policies that could not be listed)' };

export async function policiesOf(holder: Holder, client: IAMClient, mayRead: MayRead): Promise<Policies> {
  const { called, names, text, attached } = calls[holder.kind];
  const whose = `the policies of ${holder.kind} ${shown(holder.name)}`;
  const listed = await mayRead(`list ${whose}`, `iam:List${called}Policies`, () => names(client, holder.name));
  const inline: object[] = [];
  for (const name of listed ?? []) {
    const read = () => text(client, holder.name, name);
    const PolicyDocument = await mayRead(`read ${whose}`, `iam:Get${called}Policy`, read);
    inline.push({ PolicyName: name, ...(PolicyDocument !== undefined && { PolicyDocument }) });
  }
  const managed = await mayRead(`list ${whose}`, `iam:ListAttached${called}Policies`, () =>
    attached(client, holder.name),
  );
  const isWhole = listed !== undefined && managed !== undefined;
  return { inline: isWhole ? inline : [...inline, notListed], attached: managed ?? [] };
}

type Calls = Readonly<{
  called: string;
  names(client: IAMClient, holder: string): Promise<readonly string[]>;
  text(client: IAMClient, holder: string, name: string): Promise<string | undefined>;
  attached(client: IAMClient, holder: string): Promise<readonly Attached[]>;
}>;

type NamesPage = Readonly<{ PolicyNames?: readonly string[] | undefined }>;
type AttachedPage = Readonly<{ AttachedPolicies?: readonly Attached[] | undefined }>;

const namesIn = (pages: AsyncIterable<NamesPage>) => collected(pages, ({ PolicyNames }) => PolicyNames);
const attachedIn = (pages: AsyncIterable<AttachedPage>) => collected(pages, ({ AttachedPolicies }) => AttachedPolicies);

const calls: Readonly<Record<Holder['kind'], Calls>> = {
  role: {
    called: 'Role',
    names: (client, RoleName) => namesIn(paginateListRolePolicies({ client }, { RoleName })),
    text: async (client, RoleName, PolicyName) =>
      (await client.send(new GetRolePolicyCommand({ RoleName, PolicyName }))).PolicyDocument,
    attached: (client, RoleName) => attachedIn(paginateListAttachedRolePolicies({ client }, { RoleName })),
  },
  user: {
    called: 'User',
    names: (client, UserName) => namesIn(paginateListUserPolicies({ client }, { UserName })),
    text: async (client, UserName, PolicyName) =>
      (await client.send(new GetUserPolicyCommand({ UserName, PolicyName }))).PolicyDocument,
    attached: (client, UserName) => attachedIn(paginateListAttachedUserPolicies({ client }, { UserName })),
  },
  group: {
    called: 'Group',
    names: (client, GroupName) => namesIn(paginateListGroupPolicies({ client }, { GroupName })),
    text: async (client, GroupName, PolicyName) =>
      (await client.send(new GetGroupPolicyCommand({ GroupName, PolicyName }))).PolicyDocument,
    attached: (client, GroupName) => attachedIn(paginateListAttachedGroupPolicies({ client }, { GroupName })),
  },
};
