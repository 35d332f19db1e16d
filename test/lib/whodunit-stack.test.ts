import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { fieldsOf } from '../../iam/cloudtrail/fields.ts';
import { checkSettings } from '../../lib/settings/check-settings.ts';
import { WhodunitStack } from '../../lib/whodunit-stack.ts';
import { stackOf, templateOf, testApp } from './synthesised.ts';

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
      'RedriveRoleArn',
      'RuleDeadLetterQueueUrl',
      'SlackQueueUrl',
      'SnapshotFunctionName',
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

  test('a function logs JSON and an event source has tags only where Lambda has that', () => {
    const isThere = partition === 'aws' || partition === 'aws-eusc';
    const [mapping] = Object.values(Template.fromStack(stack).findResources('AWS::Lambda::EventSourceMapping'));
    expect(mapping?.['Properties']).toBeDefined();
    expect(Object.hasOwn(mapping?.['Properties'], 'Tags')).toBe(isThere);
    const [alert] = Object.values(Template.fromStack(stack).findResources('AWS::Lambda::Function'));
    expect(alert?.['Properties'].LoggingConfig).toEqual({
      LogGroup: { Ref: expect.stringMatching(/^AlertsFunctionLog/) },
      ...(isThere && { LogFormat: 'JSON' }),
    });
  });

  test('what remains of the stack remains only once it was made', () => {
    const kept = Object.values(Template.fromStack(stack).toJSON()['Resources']).map(policyOf);
    expect(kept.filter((policy) => policy === 'RetainExceptOnCreate')).toHaveLength(5);
    expect(kept).not.toContain('Retain');
    expect(template).not.toContain('DeletionProtectionEnabled');
  });

  test('no other region is named', () => {
    expect(new Set(template.match(/\b(us|cn|eusc|us-gov|eu|ap)(-[a-z]+)+-\d\b/g))).toEqual(new Set([region]));
  });
});

function policyOf(resource: unknown): unknown {
  return fieldsOf(resource)['DeletionPolicy'];
}

describe('for AWS', () => {
  test('the stack is protected from being deleted', () => {
    expect(stackOf().terminationProtection).toBe(true);
  });

  test('dead letters outlive the stack, but not its failed creation', () => {
    const queues = Object.entries(templateOf().findResources('AWS::SQS::Queue'));
    const deadLetters = queues.filter(([id]) => id.includes('DeadLetters'));
    expect(deadLetters).toHaveLength(2);
    for (const [, queue] of deadLetters) expect(queue).toMatchObject({ DeletionPolicy: 'RetainExceptOnCreate' });
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

describe('synthesis warns', () => {
  const warningsOf = (...[settings, account]: Parameters<typeof stackOf>) =>
    Annotations.fromStack(stackOf({ operationsEmail: ['ops@example.com'], ...settings }, account))
      .findWarning('*', Match.anyValue())
      .map(({ entry }) => String(entry.data));
  const slack = [{ webhookParameter: '/member', accounts: ['210987654321'] }];

  test('of an account whose events have to be forwarded, by the account of the credentials', () => {
    const [warning, ...others] = warningsOf({ slack }, '123456789012');
    expect(others).toEqual([]);
    expect(warning).toContain(
      'settings.ts: slack[0].accounts[0]: names account 210987654321. This is deployed to 123456789012, so its events come only if that account forwards them',
    );
  });

  test('of one that a rule or an address names, by the pinned account', () => {
    const hold = [{ reason: 'noise', account: '210987654321' }];
    const email = [{ address: 'a@example.com', accounts: ['210987654321'] }];
    expect(warningsOf({ hold, email, account: '123456789012' })).toHaveLength(2);
  });

  test('with a condition where nobody knows the account', () => {
    const stack = new WhodunitStack(testApp(), 'Anywhere', { settings: checkSettings({ slack }) });
    const said = Annotations.fromStack(stack).findWarning('*', Match.stringLikeRegexp('names account'));
    expect(said.map(({ entry }) => String(entry.data)).join()).toContain(
      'Unless this is the account deployed to, its events come only',
    );
  });

  test('of nothing for the account deployed to', () => {
    expect(warningsOf({ slack }, '210987654321')).toEqual([]);
  });

  test('that nobody hears the alarms', () => {
    expect(warningsOf({ operationsEmail: [] }).join()).toContain('operationsEmail is empty: nobody gets an e-mail');
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
