import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AttachRolePolicyCommand, CreatePolicyCommand, CreateRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import { fieldsAt, fieldsOf } from '../../../iam/cloudtrail/fields.ts';
import type { Account } from '../../aws/client/account.ts';
import { sdkSettings } from '../../aws/client/sdk-settings.ts';
import { asNewEvent, type SentEvent } from '../../events/bus.ts';
import { projectRoot } from '../../machine/project-root.ts';

/** Makes the role of the story in an account, with the policy that lets it read the archive. */
export async function makeBillingExport(account: Account): Promise<void> {
  const iam = new IAMClient(sdkSettings(account));
  const trust = { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' };
  const resources = ['arn:aws:s3:::billing-archive', 'arn:aws:s3:::billing-archive/*'];
  const read = { Effect: 'Allow', Action: ['s3:GetObject', 's3:ListBucket'], Resource: resources };
  await iam.send(new CreateRoleCommand({ RoleName: 'billing-export', AssumeRolePolicyDocument: document(trust) }));
  const policy = await iam.send(new CreatePolicyCommand({ PolicyName: 'ExportRead', PolicyDocument: document(read) }));
  const PolicyArn = policy.Policy?.Arn;
  await iam.send(new AttachRolePolicyCommand({ RoleName: 'billing-export', PolicyArn }));
}

function document(statement: object): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
}

/** Detaching that policy from that role, in this account and now. */
export function detachExportRead(accountId: string): SentEvent {
  const text = readFileSync(join(projectRoot, 'test/fixtures/DetachRolePolicy.json'), 'utf8');
  const event = fieldsOf(JSON.parse(text.replaceAll('123456789012', accountId)));
  const time = new Date().toISOString().replace(/\.\d+Z/, 'Z');
  return asNewEvent({ ...event, detail: { ...fieldsAt(event, 'detail'), eventTime: time } });
}
