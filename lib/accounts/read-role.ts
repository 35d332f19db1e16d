import { AccountPrincipal, PolicyStatement, Role } from 'aws-cdk-lib/aws-iam';
import { Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { permissionOf, readCalls } from '../../lambda/snapshot/read-calls.ts';
import { readRoleName } from '../names.ts';
import type { Senders } from './senders.ts';

type ReadRoleProps = Readonly<{ partition: string; alerterAccount: string; snapshotRole: string; senders: Senders }>;

/**
 * Lets the snapshot function of the alerter read the IAM of this account and its event history, and change nothing. It
 * trusts the account and asks for the name of the role: a trust in the role itself would end when that is made again.
 */
export class ReadRole extends Construct {
  constructor(scope: Construct, id: string, { partition, alerterAccount, snapshotRole, senders }: ReadRoleProps) {
    super(scope, id);
    const reader = `arn:${partition}:iam::${alerterAccount}:role/${snapshotRole}`;
    const role = new Role(this, 'Role', {
      roleName: readRoleName,
      description: 'Lets IAM Whodunit read the IAM of this account; it changes nothing',
      assumedBy: new AccountPrincipal(alerterAccount).withConditions({
        ArnEquals: { 'aws:PrincipalArn': reader },
        ...(senders.kind === 'organization' && { StringEquals: { 'aws:PrincipalOrgID': senders.id } }),
      }),
    });
    role.addToPolicy(
      new PolicyStatement({
        sid: 'ReadIam',
        actions: [...readCalls.map(permissionOf), 'cloudtrail:LookupEvents', 'account:GetAccountInformation'],
        resources: ['*'],
      }),
    );
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'It reads the IAM of the whole account; it may read only, and no more than these calls.',
    });
  }
}
