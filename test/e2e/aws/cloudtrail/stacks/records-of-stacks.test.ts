import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { recordsOfStacks } from '../../../../../e2e/aws/cloudtrail/stacks/records-of-stacks.ts';
import { type Fields, fieldsAt } from '../../../../../iam/cloudtrail/fields.ts';

const folder = mkdtempSync(join(tmpdir(), 'iam-whodunit-stacks-'));
afterAll(() => rmSync(folder, { recursive: true }));

const asano = { type: 'IAMUser', userName: 'asano' };

async function recordedAfter(...calls: readonly Fields[]): Promise<Fields> {
  const file = join(folder, `${calls.length}.jsonl`);
  const line = { kind: 'create', stackName: 'Billing', type: 'AWS::IAM::User', id: 'export', properties: {} };
  // What stands there already was recorded by an earlier one.
  appendFileSync(file, `${JSON.stringify({ ...line, id: 'earlier' })}\n`);
  const { promise, resolve } = withResolvers();
  const stacks = recordsOfStacks({ file, accountId: '123456789012', record: async (made) => resolve(made) });
  for (const call of calls) stacks.learn({ userIdentity: asano, readOnly: false, ...call });
  appendFileSync(file, `${JSON.stringify(line)}\n`);
  const record = await promise;
  await stacks.close();
  return record;
}

function withResolvers(): Readonly<{ promise: Promise<Fields>; resolve(record: Fields): void }> {
  let resolve: (record: Fields) => void = () => {};
  const promise = new Promise<Fields>((itsResolve) => {
    resolve = itsResolve;
  });
  return { promise, resolve };
}

const stackName = 'Billing';

test('without a role, CloudFormation works in the name of whoever called it', async () => {
  const record = await recordedAfter({ eventName: 'CreateStack', requestParameters: { stackName } });
  expect(record).toMatchObject({
    eventName: 'CreateUser',
    userIdentity: { ...asano, invokedBy: 'cloudformation.amazonaws.com' },
    sourceIPAddress: 'cloudformation.amazonaws.com',
    requestParameters: { userName: 'export' },
  });
});

test('with a role, it works as a session of the role, whoever looks at the stack meanwhile', async () => {
  const roleARN = 'arn:aws:iam::123456789012:role/cfn-deploy';
  const arnOfStack = 'arn:aws:cloudformation:us-east-1:123456789012:stack/Billing/1';
  const record = await recordedAfter(
    { eventName: 'CreateChangeSet', requestParameters: { stackName, roleARN } },
    { eventName: 'ExecuteChangeSet', requestParameters: { stackName: arnOfStack } },
    { eventName: 'DescribeStacks', readOnly: true, requestParameters: { stackName } },
  );
  expect(fieldsAt(record, 'userIdentity')).toMatchObject({
    type: 'AssumedRole',
    arn: 'arn:aws:sts::123456789012:assumed-role/cfn-deploy/AWSCloudFormation',
    sessionContext: { sessionIssuer: { arn: roleARN, userName: 'cfn-deploy' } },
  });
});
