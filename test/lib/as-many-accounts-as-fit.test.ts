import { Template } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import { checkSettings } from '../../lib/settings/check-settings.ts';
import { WhodunitStack } from '../../lib/whodunit-stack.ts';
import { testApp } from './synthesised.ts';

const accounts = (count: number) => Array.from({ length: count }, (_, index) => String(210_000_000_000 + index));
const settings = (count: number) => ({
  account: '123456789012',
  accounts: accounts(count),
  snapshotSchedule: 'hourly',
});

/** What CloudFormation puts in the place of a reference is hardly longer than this. */
const resolved = 'x'.repeat(120);
const bytesOf = (value: unknown) =>
  Buffer.byteLength(JSON.stringify(value, (_, each) => (each?.Ref || each?.['Fn::GetAtt'] ? resolved : each)));

test('two hundred accounts fit into the environment of each function, and into the policy of the bus', () => {
  const props = { settings: checkSettings(settings(200)), account: '123456789012' };
  const template = Template.fromStack(new WhodunitStack(testApp(), 'IamWhodunit', props));
  const functions = Object.values(template.findResources('AWS::Lambda::Function'));
  for (const { Properties } of functions) {
    // https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
    expect(bytesOf(Properties.Environment?.Variables ?? {})).toBeLessThanOrEqual(4_096);
  }
  const [bus] = Object.values(template.findResources('AWS::Events::EventBusPolicy'));
  // https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-quota.html
  expect(bytesOf(bus?.['Properties'].Statement)).toBeLessThanOrEqual(10_240);
});

test('more accounts are refused before anything is deployed, with what to name instead', () => {
  expect(() => checkSettings(settings(201))).toThrow(
    "accounts: has 201 accounts, and a deployment holds at most 200 by number: name their organisation instead, organization: { id: 'o-...'",
  );
});
