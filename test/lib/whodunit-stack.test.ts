import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { stackOf, templateOf } from './synthesised.ts';

test('the whole template', () => {
  const template = JSON.stringify(templateOf().toJSON(), null, 2).replaceAll(/[0-9a-f]{64}/g, '<asset>');
  expect(template).toMatchSnapshot();
});

describe('outputs', () => {
  test('tell where everything is', () => {
    expect(Object.keys(templateOf().findOutputs('*')).sort()).toEqual([
      'AlertQueueUrl',
      'AlertTopicArn',
      'DashboardName',
      'DeadLetterQueueUrl',
      'FunctionName',
      'OperationsTopicArn',
      'RuleDeadLetterQueueUrl',
      'SlackQueueUrl',
      'WebhookParameterName',
    ]);
  });

  test('name the parameters to store webhooks in', () => {
    const slack = [{ webhookParameter: '/one' }, { webhookParameter: '/two' }];
    templateOf({ slack }).hasOutput('WebhookParameterName', { Value: '/one, /two' });
  });

  test('name no parameter without Slack', () => {
    expect(templateOf({ slack: [] }).findOutputs('WebhookParameterName')).toEqual({});
  });
});

describe.each([
  ['aws', 'us-east-1'],
  ['aws-cn', 'cn-north-1'],
  ['aws-us-gov', 'us-gov-west-1'],
  ['aws-eusc', 'eusc-de-east-1'],
] as const)('in partition %s', (partition, region) => {
  const stack = stackOf({ partition, trail: 'create' });
  const template = JSON.stringify(Template.fromStack(stack).toJSON());

  test(`the stack is where IAM is, in ${region}`, () => {
    expect(stack.region).toBe(region);
  });

  // docs/decisions/0009
  test('ARNs are of the partition that it is deployed to, and of no other', () => {
    expect(template).toContain(`{"Ref":"AWS::Partition"},":ssm:${region}:`);
    expect(template).not.toMatch(/arn:aws/);
  });

  test('no other region is named', () => {
    expect(new Set(template.match(/\b(us|cn|eusc|us-gov|eu|ap)(-[a-z]+)+-\d\b/g))).toEqual(new Set([region]));
  });
});

describe('for AWS', () => {
  test('the stack is protected from being deleted', () => {
    expect(stackOf().terminationProtection).toBe(true);
  });

  test('dead letters outlive the stack', () => {
    const queues = Object.entries(templateOf().findResources('AWS::SQS::Queue'));
    const deadLetters = queues.filter(([id]) => id.includes('DeadLetters'));
    expect(deadLetters).toHaveLength(2);
    for (const [, queue] of deadLetters) expect(queue).toMatchObject({ DeletionPolicy: 'Retain' });
  });
});

describe('for an emulator', () => {
  const stack = stackOf({ trail: 'create' }, '123456789012', { emulator: 'true' });

  test('the stack can be deleted', () => {
    expect(stack.terminationProtection).toBe(false);
  });

  test('there is no trail, which an emulator refuses', () => {
    Template.fromStack(stack).resourceCountIs('AWS::CloudTrail::Trail', 0);
  });

  test('synthesis says what is left out', () => {
    const found = Annotations.fromStack(stack).findInfo('*', Match.stringLikeRegexp('Left out'));
    expect(found.map(({ entry }) => entry.data)).toEqual([
      'Left out for an emulator: termination protection and the trail.',
    ]);
  });

  test('everything else is as for AWS', () => {
    const emulated = Template.fromStack(stackOf({}, '123456789012', { emulator: 'true' }));
    expect(emulated.toJSON()).toEqual(templateOf().toJSON());
  });
});

describe('the account', () => {
  test('is the one that the settings pin, whatever the credentials', () => {
    expect(stackOf({ account: '210987654321' }, '123456789012').account).toBe('210987654321');
  });

  test('is that of the credentials where the settings pin none', () => {
    expect(stackOf({}, '123456789012').account).toBe('123456789012');
  });
});

test('everything that can be tagged says what it belongs to', () => {
  for (const type of ['AWS::Lambda::Function', 'AWS::SNS::Topic', 'AWS::SQS::Queue', 'AWS::IAM::Role']) {
    templateOf().allResourcesProperties(type, { Tags: [{ Key: 'application', Value: 'iam-whodunit' }] });
  }
});
