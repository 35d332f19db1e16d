import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { heldBy } from '../../alert/hold.ts';
import type { Fields } from '../../iam/cloudtrail/fields.ts';
import { contextOf } from '../../lib/names.ts';
import { checkSettings } from '../../lib/settings/check-settings.ts';
import { defaults } from '../../lib/settings/defaults.ts';
import { alertOfValue } from '../alert/alert-of.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const [, recipe = ''] = /```ts\n\s*hold: (\[[\s\S]*?\]),\n/.exec(read('docs/operations.md')) ?? [];
const { default: rules } = await import(`data:text/javascript,${encodeURIComponent(`export default ${recipe}`)}`);
const settings = checkSettings({ hold: rules });

function isHeld(record: Fields): boolean {
  const alert = alertOfValue('e-1', record, '', contextOf(defaults));
  if (alert.kind !== 'change') throw new Error(`not a change: ${alert.reason}`);
  expect(alert.measures.security).toBe('critical');
  return heldBy(alert, settings.hold, Date.UTC(2026, 10, 24)) !== undefined;
}

const deployment: readonly { detail: Fields }[] = JSON.parse(read('test/fixtures/batches/our-own-deployment.json'));
const ofCloudFormation = {
  userIdentity: deployment[1]?.detail['userIdentity'],
  sourceIPAddress: 'cloudformation.amazonaws.com',
};

test.each(deployment.map(({ detail }) => [String(detail['eventName']), detail] as const))(
  'the documented rules hold %s of a deployment back',
  (_, detail) => {
    expect(isHeld(detail)).toBe(true);
  },
);

test.each([
  ['lambda', 'CreateFunction20150331', { functionName: 'IamWhodunit-AlertsFunction8A' }],
  ['lambda', 'AddPermission20150331v2', { functionName: 'IamWhodunit-AlertsFunction8A' }],
  ['dynamodb', 'CreateTable', { tableName: 'IamWhodunit-AlertsTable6D' }],
  ['sqs', 'TagQueue', { queueUrl: 'https://sqs.us-east-1.amazonaws.com/123456789012/IamWhodunit-AlertsQueue8E' }],
  ['events', 'PutRule', { name: 'IamWhodunit.Rules' }],
])('and a call of CloudFormation: %s %s', (service, eventName, requestParameters) => {
  expect(isHeld({ ...ofCloudFormation, eventSource: `${service}.amazonaws.com`, eventName, requestParameters })).toBe(
    true,
  );
});

test.each([
  [
    'the same rule changed by hand',
    { eventSource: 'events.amazonaws.com', eventName: 'PutRule', requestParameters: { name: 'IamWhodunit.Rules' } },
    false,
  ],
  [
    'the trail that they name',
    { eventSource: 'cloudtrail.amazonaws.com', eventName: 'StopLogging', requestParameters: { name: 'data-lake' } },
    true,
  ],
  [
    'another trail',
    { eventSource: 'cloudtrail.amazonaws.com', eventName: 'StopLogging', requestParameters: { name: 'all' } },
    false,
  ],
])('%s', (_, record, isExpected) => {
  expect(isHeld(record)).toBe(isExpected);
});
