import { GetRolePolicyCommand, IAMClient, ListRolePoliciesCommand, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import { type Fields, fieldsOf, listAt } from '../../../iam/cloudtrail/fields.ts';
import type { Account } from '../../aws/client/account.ts';
import { sdkSettings } from '../../aws/client/sdk-settings.ts';

/** A statement of a role's inline policies, which can be removed for a while. */
export type RoleStatement = Readonly<{
  actions: readonly string[];
  resources: readonly string[];
  remove(): Promise<void>;
  restore(): Promise<void>;
}>;

export async function statementsOf(account: Account, RoleName: string): Promise<readonly RoleStatement[]> {
  const iam = new IAMClient(sdkSettings(account));
  const { PolicyNames = [] } = await iam.send(new ListRolePoliciesCommand({ RoleName }));
  const policies = PolicyNames.map(async (PolicyName) => {
    const document = await documentOf(iam, { RoleName, PolicyName });
    const put = async (whole: Fields) => {
      await iam.send(new PutRolePolicyCommand({ RoleName, PolicyName, PolicyDocument: JSON.stringify(whole) }));
    };
    return statementsIn(document, put);
  });
  return (await Promise.all(policies)).flat();
}

async function documentOf(iam: IAMClient, names: Readonly<{ RoleName: string; PolicyName: string }>): Promise<Fields> {
  const { PolicyDocument = '' } = await iam.send(new GetRolePolicyCommand(names));
  return fieldsOf(JSON.parse(decodeURIComponent(PolicyDocument)));
}

function statementsIn(document: Fields, put: (document: Fields) => Promise<void>): readonly RoleStatement[] {
  const statements = listAt(document, 'Statement');
  return statements.map((statement) => ({
    actions: listAt(fieldsOf(statement), 'Action').map(String),
    resources: listAt(fieldsOf(statement), 'Resource').map(String),
    remove: () => put({ ...document, Statement: statements.filter((other) => other !== statement) }),
    restore: () => put(document),
  }));
}
