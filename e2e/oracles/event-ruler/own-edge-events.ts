import type { Fields } from '../../../iam/cloudtrail/fields.ts';

/** Calls on what may be the alerter's own or not, as no service sends them: each place of a name with each name. */
export function ownEdgeEvents(): readonly Fields[] {
  return places.flatMap(([service, member]) =>
    names.flatMap((name) => surroundings.map((around) => call(service, { [member]: name }, around))),
  );
}

const places = [
  ['events', 'name'],
  ['events', 'rule'],
  ['sqs', 'queueUrl'],
  ['lambda', 'functionName'],
  ['sns', 'topicArn'],
  ['ssm', 'name'],
  ['ssm', 'names'],
  ['monitoring', 'alarmNames'],
  ['cloudformation', 'stackName'],
  ['cloudtrail', 'name'],
] as const;

const names: readonly unknown[] = [
  ...['IamWhodunit', 'IamWhodunit-', 'IamWhodunit-Queue', 'IamWhodunit.Rules', 'IamWhodunitQueue', 'iamwhodunit-queue'],
  ...['a:IamWhodunit-', ':IamWhodunit-b', '/IamWhodunit-', 'a/IamWhodunit-b', 'a:b/IamWhodunit', ':stack/IamWhodunit/'],
  ...['IamWhodunit-\nb', 'a\n:IamWhodunit-b', '*:IamWhodunit-*', '*', '', '/iam-whodunit/slack-webhook'],
  ...[null, true, 1, [], {}, ['IamWhodunit-'], ['a', 'a:IamWhodunit-b'], ['a', ['/iam-whodunit/slack-webhook']]],
  [{ name: 'IamWhodunit-' }],
];

const surroundings: readonly Fields[] = [
  { eventName: 'DisableRule', eventCategory: 'Management' },
  { eventName: 'DisableRule' },
  { eventName: 'DisableRule', eventCategory: 'Data' },
  { eventName: 'DisableRule', eventCategory: null },
  { eventName: 'DescribeRule', eventCategory: 'Management' },
  { eventName: 'StopLogging', eventCategory: ['Management', 'Data'] },
  { eventCategory: 'Management' },
];

function call(service: string, requestParameters: Fields, around: Fields): Fields {
  const detail = { eventSource: `${service}.amazonaws.com`, requestParameters, ...around };
  return { source: `aws.${service}`, 'detail-type': 'AWS API Call via CloudTrail', detail };
}
