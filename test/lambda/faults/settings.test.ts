import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Settings } from '../../../lib/settings/settings.ts';
import { templateOf } from '../../lib/synthesised.ts';
import { type Deployment, lineWith, openDeployment, parameter } from './deployment.ts';
import { queueOf } from './queue.ts';
import { takenBySlack, takenByTopic } from './taken.ts';

let deployment: Deployment;
beforeEach(async () => {
  deployment = await openDeployment();
});
afterEach(() => deployment.close());

function channelOf({ path }: Readonly<{ path: string }>): string | undefined {
  return path.split('/').at(-1);
}

test('A webhook is replaced', async () => {
  const handler = await deployment.start();
  await queueOf('e-1').bring(handler);
  deployment.ssm.parameters.set(parameter, `${deployment.slack.url}/services/T0/B0/new`);
  await queueOf('e-2').bring(handler);
  await queueOf('e-1', 'e-2', 'e-3').bring(await deployment.start());
  expect(deployment.slack.posts.map(channelOf)).toEqual(['stand-in', 'stand-in', 'new']);
  expect(takenBySlack(deployment)).toEqual(['e-1', 'e-2', 'e-3']);
});

test('A destination is removed', async () => {
  const queue = queueOf('e-1');
  deployment.trouble.slack = () => ({ status: 404, body: 'no_service' });
  await queue.bring(await deployment.start());
  expect(queue.waiting()).toEqual(['e-1']);
  await queue.bring(await deployment.start({ SLACK_DESTINATIONS: '[]' }));
  expect(queue.waiting()).toEqual([]);
  expect([takenBySlack(deployment), takenByTopic(deployment)]).toEqual([[], ['e-1']]);
});

test('A destination is added', async () => {
  const queue = queueOf('e-1');
  deployment.trouble.slack = () => ({ status: 503, body: '' });
  await queue.bring(await deployment.start());
  delete deployment.trouble.slack;
  deployment.ssm.parameters.set('/hooks/second', `${deployment.slack.url}/services/T0/B0/second`);
  const both = [parameter, '/hooks/second'].map((webhookParameter) => ({ webhookParameter }));
  await queue.bring(await deployment.start({ SLACK_DESTINATIONS: JSON.stringify(both) }));
  expect(queue.waiting()).toEqual([]);
  expect(deployment.slack.posts.slice(1).map(channelOf).sort()).toEqual(['second', 'stand-in']);
  expect(takenByTopic(deployment)).toEqual(['e-1']);
});

test('A floor is set', async () => {
  const queue = queueOf('e-1');
  deployment.trouble.slack = () => ({ status: 503, body: '' });
  await queue.bring(await deployment.start());
  expect(queue.waiting()).toEqual(['e-1']);
  delete deployment.trouble.slack;
  const withFloor = [{ webhookParameter: parameter, security: 'critical' }];
  await queue.bring(await deployment.start({ SLACK_DESTINATIONS: JSON.stringify(withFloor) }));
  expect(queue.waiting()).toEqual([]);
  expect([takenBySlack(deployment), takenByTopic(deployment)]).toEqual([[], ['e-1']]);
  expect(lineWith({ message: 'not for this destination', destination: parameter }, deployment)).toBeDefined();
});

/** What the settings change in the template: the properties that differ, by the type of their resource. */
function changedBy(settings: Partial<Settings>): readonly string[] {
  const [before, after] = [templateOf().toJSON()['Resources'], templateOf(settings).toJSON()['Resources']];
  expect(Object.keys(after)).toEqual(Object.keys(before));
  return Object.keys(before).flatMap((id) => {
    const properties = Object.keys({ ...before[id].Properties, ...after[id].Properties });
    const differs = (name: string) =>
      JSON.stringify(before[id].Properties?.[name]) !== JSON.stringify(after[id].Properties?.[name]);
    return properties.filter(differs).map((name) => `${before[id].Type} ${name}`);
  });
}

// CloudFormation updates all three in place: "Update requires: No interruption" in their references.
test('The batch window is changed', () => {
  expect([...changedBy({ batchWindowSeconds: 0 })].sort()).toEqual([
    'AWS::CloudWatch::Alarm Period',
    'AWS::CloudWatch::Alarm Period',
    'AWS::Lambda::EventSourceMapping BatchSize',
    'AWS::Lambda::EventSourceMapping MaximumBatchingWindowInSeconds',
    'AWS::SQS::Queue VisibilityTimeout',
  ]);
});
