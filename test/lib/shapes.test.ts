import { Match, Template } from 'aws-cdk-lib/assertions';
import { Stack } from 'aws-cdk-lib/core';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, test } from 'vitest';
import { forwarderTemplate } from '../../lib/accounts-stack.ts';
import { checkSettings } from '../../lib/settings/check-settings.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { stacksFor } from '../../lib/stacks.ts';
import { testApp } from './synthesised.ts';

const own = '123456789012';
const [one, other] = ['210987654321', '345678901234'];
const organization = { id: 'o-a1b2c3d4e5', root: 'r-ab12' };

/** The stacks of an app by their names, as CloudFormation gets them. */
function shape(settings: Partial<Settings>, credentials?: string) {
  const app = testApp();
  stacksFor(app, checkSettings({ account: own, ...settings }), credentials);
  const stacks = app.node.children.filter((child): child is Stack => child instanceof Stack);
  return new Map(stacks.map((stack) => [stack.stackName, { stack, template: Template.fromStack(stack) }]));
}

function templateIn(stacks: ReturnType<typeof shape>, name: string): Template {
  const found = stacks.get(name);
  if (found === undefined) throw new Error(`there is no stack ${name}`);
  return found.template;
}

const home = shape({ homeRegion: 'ap-northeast-1', trail: 'create' });
const accounts = shape({ accounts: [one, other] });
const units = shape({ organization: { ...organization, units: ['ou-ab12-cdef3456'] }, homeRegion: 'eu-west-1' });

describe('The stacks', () => {
  test.each<[string, Partial<Settings>, Readonly<Record<string, string>>]>([
    ['one account', {}, { IamWhodunit: 'us-east-1' }],
    [
      'a home region',
      { homeRegion: 'ap-northeast-1' },
      { IamWhodunit: 'ap-northeast-1', 'IamWhodunit-Trigger': 'us-east-1' },
    ],
    ['other accounts', { accounts: [one] }, { IamWhodunit: 'us-east-1', 'IamWhodunit-Forwarder': 'us-east-1' }],
    [
      'an organisation with a home region',
      { organization, homeRegion: 'eu-west-1' },
      {
        IamWhodunit: 'eu-west-1',
        'IamWhodunit-Trigger': 'us-east-1',
        'IamWhodunit-Forwarder': 'us-east-1',
        'IamWhodunit-Accounts': 'us-east-1',
      },
    ],
    [
      'an organisation whose root nobody named',
      { organization: { id: organization.id } },
      { IamWhodunit: 'us-east-1', 'IamWhodunit-Forwarder': 'us-east-1' },
    ],
    [
      'an organisation, from a member',
      { organization: { ...organization, deployedFrom: 'member' } },
      { IamWhodunit: 'us-east-1', 'IamWhodunit-Forwarder': 'us-east-1' },
    ],
    [
      'China',
      { partition: 'aws-cn', homeRegion: 'cn-northwest-1' },
      { IamWhodunit: 'cn-northwest-1', 'IamWhodunit-Trigger': 'cn-north-1' },
    ],
    [
      'GovCloud',
      { partition: 'aws-us-gov', homeRegion: 'us-gov-east-1' },
      { IamWhodunit: 'us-gov-east-1', 'IamWhodunit-Trigger': 'us-gov-west-1' },
    ],
    [
      'the European cloud',
      { partition: 'aws-eusc', accounts: [one] },
      { IamWhodunit: 'eusc-de-east-1', 'IamWhodunit-Forwarder': 'eusc-de-east-1' },
    ],
  ])('for %s', (_, settings, wanted) => {
    const found = [...shape(settings)].map(([name, { stack }]) => [name, stack.region]);
    expect(Object.fromEntries(found)).toEqual(wanted);
  });

  test('leave the forwarder out with the credentials of the alerter, so that --all does not put it there', () => {
    expect([...shape({ accounts: [one] }, own).keys()]).toEqual(['IamWhodunit']);
    expect([...shape({ accounts: [one] }, one).keys()]).toContain('IamWhodunit-Forwarder');
    expect([...shape({ organization }, own).keys()]).toEqual(['IamWhodunit', 'IamWhodunit-Accounts']);
  });

  test('the one that catches is deployed after the one with the bus', () => {
    const trigger = home.get('IamWhodunit-Trigger')?.stack;
    expect(trigger?.dependencies.map(({ stackName }) => stackName)).toEqual(['IamWhodunit']);
  });

  test('have names only that begin as the alerter knows its own', () => {
    for (const [, { template }] of [...home, ...units]) {
      const names =
        JSON.stringify(template.toJSON()).match(/"(?:RoleName|StackSetName|TopicName|QueueName)":"[^"]*"/g) ?? [];
      for (const name of names) expect(name).toMatch(/:"IamWhodunit[-.]/);
    }
  });

  test.each([...home, ...accounts, ...units].map(([name, { stack }]) => [name, stack] as const))(
    'AwsSolutions finds nothing in %s',
    (_, stack) => {
      const { violations } = new AwsSolutionsChecks(stack).validateScope(stack);
      expect(
        violations.flatMap(({ ruleName, violatingResources }) =>
          violatingResources.map(({ constructPath }) => `${ruleName} ${constructPath}`),
        ),
      ).toEqual([]);
    },
  );
});

describe('With a home region', () => {
  const trigger = templateIn(home, 'IamWhodunit-Trigger');
  const alerter = templateIn(home, 'IamWhodunit');

  test('the rule of IAM hands its events straight to the bus at home, and keeps what it cannot hand over', () => {
    trigger.hasResourceProperties('AWS::Events::Rule', {
      EventPattern: Match.objectLike({ source: ['aws.iam'] }),
      Targets: [
        {
          Arn: {
            'Fn::Join': [
              '',
              ['arn:', { Ref: 'AWS::Partition' }, `:events:ap-northeast-1:${own}:event-bus/iam-whodunit`],
            ],
          },
          RoleArn: Match.anyValue(),
          DeadLetterConfig: Match.anyValue(),
          Id: Match.anyValue(),
        },
      ],
    });
  });

  test('its role may put events on that bus and do nothing else', () => {
    const policies = Object.values(trigger.findResources('AWS::IAM::Policy'));
    expect(policies.map((policy) => policy['Properties'].PolicyDocument.Statement)).toEqual(
      [[{ Effect: 'Allow', Action: 'events:PutEvents', Resource: Match.anyValue() }]].map(([statement]) => [
        { ...statement, Resource: expect.anything() },
      ]),
    );
  });

  test('the rules at home take the events from the bus, and watch the parts there', () => {
    const rules = Object.values(alerter.findResources('AWS::Events::Rule')).map((rule) => rule['Properties']);
    const ofIam = rules.filter(({ EventPattern }) => JSON.stringify(EventPattern?.source) === '["aws.iam"]');
    expect(ofIam.map(({ EventBusName }) => EventBusName)).toEqual([{ Ref: expect.stringMatching(/^HomeBus/) }]);
    const watching = rules.filter(({ Description = '' }) => Description.startsWith('Changes to its queue'));
    expect(watching.map(({ EventBusName }) => EventBusName === undefined).toSorted()).toEqual([false, true]);
  });

  test('nobody else may put events on the bus', () => {
    alerter.resourceCountIs('AWS::Events::EventBusPolicy', 0);
  });

  test('the heartbeat starts where the events start', () => {
    trigger.hasResourceProperties('AWS::Events::Rule', {
      Name: 'IamWhodunit-Trigger-Heartbeat',
      ScheduleExpression: 'cron(0 8 ? * MON *)',
    });
    alerter.hasResourceProperties('AWS::Events::Rule', {
      EventBusName: Match.anyValue(),
      EventPattern: {
        ...{ source: ['aws.events'], 'detail-type': ['Scheduled Event'], account: [own] },
        resources: [
          {
            'Fn::Join': [
              '',
              ['arn:', { Ref: 'AWS::Partition' }, `:events:us-east-1:${own}:rule/IamWhodunit-Trigger-Heartbeat`],
            ],
          },
        ],
      },
    });
  });

  test('the snapshot function has another role name than without, so that one can be deployed beside the other', () => {
    templateIn(units, 'IamWhodunit').hasResourceProperties('AWS::IAM::Role', {
      RoleName: 'IamWhodunit-Snapshot-eu-west-1',
    });
    templateIn(accounts, 'IamWhodunit').hasResourceProperties('AWS::IAM::Role', { RoleName: 'IamWhodunit-Snapshot' });
  });

  test('the trail is made where IAM is', () => {
    trigger.resourceCountIs('AWS::CloudTrail::Trail', 1);
    alerter.resourceCountIs('AWS::CloudTrail::Trail', 0);
  });

  test('what cannot be handed over rings an alarm there', () => {
    trigger.hasResourceProperties('AWS::CloudWatch::Alarm', { AlarmName: 'IamWhodunit-Trigger-RuleDeadLetters' });
  });
});

describe('Other accounts', () => {
  test.each<[string, ReturnType<typeof shape>, object]>([
    [
      'named one by one',
      accounts,
      {
        Principal: { AWS: [one, other] },
        Condition: { StringEquals: { 'events:source': Match.arrayWith(['aws.iam']) } },
      },
    ],
    [
      'of units',
      units,
      {
        Principal: '*',
        Condition: {
          StringEquals: { 'events:source': Match.arrayWith(['aws.iam']), 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' },
          'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': ['o-a1b2c3d4e5/*/ou-ab12-cdef3456/*'] },
        },
      },
    ],
  ])('%s may put events on the bus, of these sources only', (_, stacks, statement) => {
    templateIn(stacks, 'IamWhodunit').hasResourceProperties('AWS::Events::EventBusPolicy', {
      Statement: Match.objectLike({ Action: 'events:PutEvents', Effect: 'Allow', ...statement }),
    });
  });

  test('are read through a role that trusts the snapshot function by its name, and may only read', () => {
    const forwarder = templateIn(units, 'IamWhodunit-Forwarder');
    forwarder.hasResourceProperties('AWS::IAM::Role', {
      RoleName: 'IamWhodunit-Read',
      AssumeRolePolicyDocument: {
        Statement: [
          Match.objectLike({
            Condition: {
              ArnEquals: { 'aws:PrincipalArn': `arn:aws:iam::${own}:role/IamWhodunit-Snapshot-eu-west-1` },
              StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' },
            },
          }),
        ],
      },
    });
    const actions = Object.values(forwarder.findResources('AWS::IAM::Policy')).flatMap((policy) =>
      policy['Properties'].PolicyDocument.Statement.flatMap(({ Action }: { Action: string | string[] }) => Action),
    );
    expect(actions.filter((action) => !/:(?:Get|List|Lookup|Generate)/.test(action))).toEqual(['events:PutEvents']);
  });

  test('the snapshot function has the name that they trust, and reads them', () => {
    const alerter = templateIn(accounts, 'IamWhodunit');
    alerter.hasResourceProperties('AWS::IAM::Role', { RoleName: 'IamWhodunit-Snapshot' });
    alerter.hasResourceProperties('AWS::Lambda::Function', {
      Environment: {
        Variables: Match.objectLike({
          MEMBERS: JSON.stringify({ accounts: [one, other], roleName: 'IamWhodunit-Read', withTags: false }),
        }),
      },
    });
  });

  test('hand their events to the bus at home in one hop', () => {
    const forwarder = JSON.stringify(templateIn(units, 'IamWhodunit-Forwarder').toJSON());
    expect(forwarder).toContain(`arn:aws:events:eu-west-1:${own}:event-bus/iam-whodunit`);
    expect(forwarder).not.toContain('AWS::SNS');
  });

  test('get a forwarder that needs no bootstrap and no asset, in a template that a StackSet takes', () => {
    const text = forwarderTemplate(checkSettings({ account: own, organization }));
    expect(Buffer.byteLength(text)).toBeLessThan(51_200);
    for (const not of [
      'BootstrapVersion',
      'Fn::ForEach',
      '{{resolve:',
      'AWS::CloudFormation::Stack',
      'Transform',
      'AssetParameters',
    ])
      expect(text).not.toContain(not);
  });

  test('of units get it by a StackSet that reaches accounts to come', () => {
    templateIn(units, 'IamWhodunit-Accounts').hasResourceProperties('AWS::CloudFormation::StackSet', {
      StackSetName: 'IamWhodunit-Forwarder',
      PermissionModel: 'SERVICE_MANAGED',
      AutoDeployment: { Enabled: true, RetainStacksOnAccountRemoval: false },
      Capabilities: ['CAPABILITY_NAMED_IAM'],
      CallAs: Match.absent(),
      StackInstancesGroup: [
        { DeploymentTargets: { OrganizationalUnitIds: ['ou-ab12-cdef3456'] }, Regions: ['us-east-1'] },
      ],
    });
  });

  test('get it as a delegated administrator, where that deploys', () => {
    const ofUnits = { ...organization, units: ['ou-ab12-cdef3456'], deployedFrom: 'delegated administrator' } as const;
    const delegated = shape({ organization: ofUnits });
    templateIn(delegated, 'IamWhodunit-Accounts').hasResourceProperties('AWS::CloudFormation::StackSet', {
      CallAs: 'DELEGATED_ADMIN',
      StackInstancesGroup: [
        { DeploymentTargets: { OrganizationalUnitIds: ['ou-ab12-cdef3456'], AccountFilterType: Match.absent() } },
      ],
    });
  });

  test('get it under the root but for the account of a delegated administrator, which sends its own events', () => {
    const delegated = shape({ organization: { ...organization, deployedFrom: 'delegated administrator' } });
    templateIn(delegated, 'IamWhodunit-Accounts').hasResourceProperties('AWS::CloudFormation::StackSet', {
      StackInstancesGroup: [
        {
          DeploymentTargets: { OrganizationalUnitIds: ['r-ab12'], AccountFilterType: 'DIFFERENCE', Accounts: [own] },
        },
      ],
    });
  });
});

describe('Refused are', () => {
  test.each<[Partial<Settings>, string]>([
    [
      { homeRegion: 'us-east-1' },
      'homeRegion: "us-east-1" is the region of IAM itself, where everything is without it: leave it out',
    ],
    [
      { homeRegion: 'cn-north-1' },
      'homeRegion: "cn-north-1" is a region of partition aws-cn, and partition is aws: events do not leave a partition',
    ],
    [
      { homeRegion: 'ap-east-1' },
      'homeRegion: "ap-east-1" is a region that accounts have to opt in to: a trail whose home it is gets nothing from accounts that have not, so no event might ever arrive',
    ],
    [
      { homeRegion: 'mars-north-1' },
      'homeRegion: "mars-north-1" is no region of partition aws that is known here: one of us-east-2',
    ],
    [
      { partition: 'aws-eusc', homeRegion: 'eusc-de-west-1' },
      'is no region of partition aws-eusc that is known here: one of none; the partition has one region',
    ],
    [{ accounts: [one], organization }, 'accounts: and organization exclude each other'],
    [{ accounts: [own] }, 'accounts[0]: is the account that this is deployed to'],
  ])('%j', (settings, said) => {
    expect(() => checkSettings({ account: own, ...settings })).toThrow(said);
  });

  test('other accounts without the account deployed to', () => {
    expect(() => checkSettings({ accounts: [one] })).toThrow(
      'account: is missing: the rules in the other accounts name the event bus of this one',
    );
  });
});
