const own = '123456789012';

const allow = (Action: readonly string[], Resource = 'arn:aws:s3:::billing-archive/*') => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action, Resource }],
});

type Role = Readonly<{ inline?: readonly string[]; attached?: readonly string[]; service?: string }>;

/** An account as `get-account-authorization-details` prints it: roles by their names, and policies by what they allow. */
export function anAccount(
  roles: Readonly<Record<string, Role>>,
  policies: Readonly<Record<string, readonly string[]>> = {},
): object {
  return {
    UserDetailList: [],
    GroupDetailList: [],
    RoleDetailList: Object.entries(roles).map(([name, { inline, attached = [], service = 'ec2.amazonaws.com' }]) => ({
      ...{ RoleName: name, RoleId: `AROA${name}`, Arn: `arn:aws:iam::${own}:role/${name}`, Path: '/' },
      AssumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' }],
      },
      RolePolicyList: inline === undefined ? [] : [{ PolicyName: 'own', PolicyDocument: allow(inline) }],
      AttachedManagedPolicies: attached.map((PolicyName) => ({ PolicyName, PolicyArn: policyArn(PolicyName) })),
      RoleLastUsed: {},
    })),
    Policies: Object.entries(policies).map(([name, actions]) => ({
      ...{ PolicyName: name, PolicyId: `ANPA${name}`, Arn: policyArn(name), DefaultVersionId: 'v1' },
      PolicyVersionList: [{ VersionId: 'v1', IsDefaultVersion: true, Document: allow(actions) }],
    })),
  };
}

export function policyArn(name: string): string {
  return `arn:aws:iam::${own}:policy/${name}`;
}
