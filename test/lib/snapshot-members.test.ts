import { Template } from 'aws-cdk-lib/assertions';
import { AttributeType, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Stack } from 'aws-cdk-lib/core';
import { AwsSolutionsChecks } from 'cdk-nag';
import { expect, test } from 'vitest';
import { type Members, readSnapshotEnvironment } from '../../lambda/snapshot/environment.ts';
import { defaults } from '../../lib/settings/defaults.ts';
import { Snapshot } from '../../lib/snapshot.ts';
import { testApp } from './synthesised.ts';

const accounts: Members = { accounts: ['210987654321'], roleName: 'iam-whodunit-read', withTags: false };
const organization: Members = {
  accounts: [],
  organization: { units: ['ou-ab12-cdef3456'] },
  roleName: 'read',
  withTags: true,
};

function stackWith(members: Members) {
  const stack = new Stack(testApp(), 'Snapshots', { env: { region: 'us-east-1' } });
  const stateTable = new TableV2(stack, 'State', { partitionKey: { name: 'pk', type: AttributeType.STRING } });
  const alertQueue = new Queue(stack, 'Queue');
  new Snapshot(stack, 'Snapshot', { settings: defaults, stateTable, alertQueue, members });
  return stack;
}

function statements(members: Members) {
  const policies = Template.fromStack(stackWith(members)).findResources('AWS::IAM::Policy');
  return Object.values(policies).flatMap(({ Properties }) => Properties.PolicyDocument.Statement);
}

const arn = (...parts: readonly unknown[]) => ({ 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ...parts]] });

test('the function may assume the one role of each member, and put members into its own queue', () => {
  const made = statements(accounts);
  expect(made).toContainEqual({
    ...{ Sid: 'Members', Effect: 'Allow', Action: 'sts:AssumeRole', Resource: arn(':iam::*:role/iam-whodunit-read') },
  });
  expect(made).toContainEqual(expect.objectContaining({ Sid: 'AskForMembers', Action: 'sqs:SendMessage' }));
  expect(made).toContainEqual(expect.objectContaining({ Action: 'organizations:ListAccounts', Resource: '*' }));
  expect(made).toContainEqual(expect.objectContaining({ Action: 'account:GetAccountInformation' }));
});

test('it may read the tags of accounts only where alerts go by them', () => {
  const tags = expect.objectContaining({ Action: 'organizations:ListTagsForResource' });
  expect(statements(accounts)).not.toContainEqual(tags);
  expect(statements(organization)).toContainEqual(tags);
});

test.each([accounts, organization])('the function reads from its environment whose IAM to read: %j', (members) => {
  const functions = Template.fromStack(stackWith(members)).findResources('AWS::Lambda::Function');
  const [{ Properties } = { Properties: undefined }] = Object.values(functions);
  const read = readSnapshotEnvironment({
    ...{ ALERT_QUEUE_URL: 'https://sqs.us-east-1.amazonaws.com/123456789012/alerts', IAM_REGION: 'us-east-1' },
    ...{ STATE_TABLE_NAME: 'state', HISTORY_DAYS: '400', MEMBERS: Properties.Environment.Variables.MEMBERS },
    MEMBER_QUEUE_URL: 'https://sqs.us-east-1.amazonaws.com/123456789012/members',
  });
  expect(read.members).toMatchObject(members);
  expect(Properties.Environment.Variables.MEMBER_QUEUE_URL).toEqual({
    Ref: expect.stringMatching(/^SnapshotMembersQueue/),
  });
});

test('members come one at a time, two at once, and back where they could not be read', () => {
  const template = Template.fromStack(stackWith(accounts));
  template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
    ...{ BatchSize: 1, ScalingConfig: { MaximumConcurrency: 2 }, FunctionResponseTypes: ['ReportBatchItemFailures'] },
  });
  template.hasResourceProperties('AWS::SQS::Queue', { VisibilityTimeout: 960, MessageRetentionPeriod: 86_400 });
});

test('AwsSolutions finds nothing that is not acknowledged in the snapshot of an organisation', () => {
  const stack = stackWith(organization);
  const { violations } = new AwsSolutionsChecks(stack).validateScope(stack);
  const found = violations.flatMap(({ ruleName, violatingResources }) =>
    violatingResources.map(({ constructPath }) => `${ruleName} ${constructPath}`),
  );
  expect(found.filter((each) => each.includes('/Snapshot/'))).toEqual([]);
});
