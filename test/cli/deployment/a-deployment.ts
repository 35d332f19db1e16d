import { type ApiAnswer, type ApiCall, type AwsApi, apiError, awsApi } from '../../../standins/aws-api.ts';

export const account = '111111111111';
const region = 'us-east-1';
const arn = (service: string, name: string) => `arn:aws:${service}:${region}:${account}:${name}`;

export const names = {
  alertQueue: 'IamWhodunit-AlertsQueue',
  slackQueue: 'IamWhodunit-AlertsSlackQueue',
  deadLetters: 'IamWhodunit-AlertsQueueDeadLetters',
  ruleDeadLetters: 'IamWhodunit-IamEventsDeadLetters',
  rule: 'IamWhodunit-IamEventsRule1',
  heartbeat: 'IamWhodunit-HeartbeatRule1',
  snapshotRule: 'IamWhodunit-SnapshotSchedule1',
  testRule: 'IamWhodunit-TestEventsRule1',
  function: 'IamWhodunit-AlertsFunction',
  topic: arn('sns', 'IamWhodunit-AlertsTopic'),
  operations: arn('sns', 'IamWhodunit-OperationsTopic'),
  functionErrors: 'IamWhodunit-FunctionErrors',
  silence: 'IamWhodunit-Silence',
} as const;

export const ruleArn = (name: string) => arn('events', `rule/${name}`);
export const queueArn = (name: string) => arn('sqs', name);
export const queueUrl = (name: string) => `https://sqs.${region}.amazonaws.com/${account}/${name}`;

export const outputs = {
  AlertTopicArn: names.topic,
  AlertQueueUrl: queueUrl(names.alertQueue),
  SlackQueueUrl: queueUrl(names.slackQueue),
  DeadLetterQueueUrl: queueUrl(names.deadLetters),
  RuleDeadLetterQueueUrl: queueUrl(names.ruleDeadLetters),
  RedriveRoleArn: `arn:aws:iam::${account}:role/IamWhodunit-RedriveRole`,
  FunctionName: names.function,
  SnapshotFunctionName: 'IamWhodunit-SnapshotFunction',
  OperationsTopicArn: names.operations,
};

export const webhook = 'https://hooks.slack.com/services/T0/B0/the-secret-part';

/** What each call of a deployment that is well answers: `service operation`. */
export type Answers = Readonly<Record<string, (call: ApiCall) => ApiAnswer>>;

const says = (output: object) => () => ({ output });

export const policy = {
  Statement: [
    ...[names.rule, names.heartbeat, names.testRule].map((rule) => ({
      Effect: 'Allow',
      Principal: { Service: 'events.amazonaws.com' },
      Action: ['sqs:SendMessage', 'sqs:GetQueueUrl'],
      Condition: { ArnEquals: { 'aws:SourceArn': ruleArn(rule) } },
    })),
    {
      Effect: 'Deny',
      Principal: '*',
      Action: ['sqs:SendMessage', 'sqs:ReceiveMessage', 'sqs:DeleteMessage'],
      Condition: { ArnNotEquals: { 'aws:PrincipalArn': [outputs.RedriveRoleArn] } },
    },
  ],
};

const rules = [
  { Name: names.rule, Arn: ruleArn(names.rule), State: 'ENABLED' },
  { Name: names.heartbeat, Arn: ruleArn(names.heartbeat), State: 'ENABLED' },
  { Name: names.testRule, Arn: ruleArn(names.testRule), State: 'ENABLED' },
  { Name: names.snapshotRule, Arn: ruleArn(names.snapshotRule), State: 'ENABLED' },
];

const resource = (LogicalResourceId: string, ResourceType: string, PhysicalResourceId: string) => ({
  ...{ LogicalResourceId, ResourceType, PhysicalResourceId, ResourceStatus: 'CREATE_COMPLETE' },
  LastUpdatedTimestamp: '2026-11-20T00:00:00Z',
});

export const trail = {
  Name: 'management',
  TrailARN: arn('cloudtrail', 'trail/management'),
  HomeRegion: 'eu-west-1',
  IsMultiRegionTrail: true,
  IncludeGlobalServiceEvents: true,
};

export const stackOf = (status: string, out: Readonly<Record<string, string>> = outputs) => ({
  Stacks: [
    {
      ...{ StackName: 'IamWhodunit', StackStatus: status, CreationTime: '2026-11-20T00:00:00Z' },
      Outputs: Object.entries(out).map(([OutputKey, OutputValue]) => ({ OutputKey, OutputValue })),
    },
  ],
});

export const resources = [
  resource('IamEventsRule9A', 'AWS::Events::Rule', names.rule),
  resource('HeartbeatRule9B', 'AWS::Events::Rule', names.heartbeat),
  resource('SnapshotSchedule9C', 'AWS::Events::Rule', names.snapshotRule),
  resource('TestEventsRule9G', 'AWS::Events::Rule', names.testRule),
  resource('SnapshotLog9E', 'AWS::Logs::LogGroup', 'IamWhodunit-SnapshotLog'),
  resource('AlertsFunctionLog9F', 'AWS::Logs::LogGroup', 'IamWhodunit-AlertsFunctionLog'),
  resource('AlertsFunction9D', 'AWS::Lambda::Function', names.function),
  resource('OperationsAlarmsFunctionErrors9H', 'AWS::CloudWatch::Alarm', names.functionErrors),
  resource('OperationsAlarmsSilence9I', 'AWS::CloudWatch::Alarm', names.silence),
];

export const queueOf = (call: ApiCall, changed: Readonly<Record<string, string>> = {}): ApiAnswer => ({
  output: {
    Attributes: {
      ...{ QueueArn: queueArn(String(call.input['QueueUrl']).split('/').at(-1) ?? ''), Policy: JSON.stringify(policy) },
      ...{ ApproximateNumberOfMessages: '0', ApproximateNumberOfMessagesNotVisible: '0' },
      ...changed,
    },
  },
});

export const environment = {
  ALERT_TOPIC_ARN: names.topic,
  TABLE_NAME: 'receipts',
  STATE_TABLE_NAME: 'states',
  SLACK_DESTINATIONS: JSON.stringify([{ webhookParameter: '/iam-whodunit/slack-webhook' }]),
};

export const functionOf = (changed: object = {}) => ({
  ...{ FunctionName: names.function, State: 'Active', LastUpdateStatus: 'Successful' },
  ...{ Environment: { Variables: environment }, ...changed },
});

export const mapping = (queue: string, State: string) => ({
  ...{ UUID: `uuid-of-${queue}`, EventSourceArn: queueArn(queue), State },
});

export const subscriber = (Endpoint: string, SubscriptionArn = `${names.topic}:1`) => ({
  ...{ Protocol: 'email', Endpoint, SubscriptionArn, Owner: account, TopicArn: names.topic },
});

export const alarm = (AlarmName: string, changed: object = {}) => ({
  ...{ AlarmName, AlarmDescription: `What ${AlarmName} means.`, ActionsEnabled: true, StateValue: 'OK' },
  ...changed,
});

export const parameter = (Value: string, Type = 'SecureString') => ({ Parameter: { Name: 'p', Type, Value } });

export const noteOf = (time: string) => ({
  Item: {
    ...{ pk: { S: `account#${account}` }, sk: { S: 'snapshot' } },
    json: { S: JSON.stringify({ time: Date.parse(time), whole: [], drifts: 0, pending: [] }) },
  },
});

/** A deployment to which nothing is wrong, at the time that the tests have. */
export const well: Answers = {
  'sts GetCallerIdentity': says({ Account: account, Arn: `arn:aws:iam::${account}:user/kimura`, UserId: 'A' }),
  'cloudtrail DescribeTrails': says({ trailList: [trail] }),
  'cloudtrail GetTrailStatus': says({ IsLogging: true }),
  'cloudtrail GetEventSelectors': says({
    EventSelectors: [{ ReadWriteType: 'All', IncludeManagementEvents: true, DataResources: [] }],
  }),
  'cloudformation DescribeStacks': says(stackOf('UPDATE_COMPLETE')),
  'cloudformation ListStackResources': says({ StackResourceSummaries: resources }),
  'events ListRules': says({ Rules: rules }),
  'events ListTargetsByRule': ({ input }) => ({
    output: {
      Targets: [
        { Id: 'Target0', Arn: input['Rule'] === names.snapshotRule ? arn('lambda', 'x') : queueArn(names.alertQueue) },
      ],
    },
  }),
  'sqs GetQueueAttributes': queueOf,
  'lambda GetFunctionConfiguration': says(functionOf()),
  'lambda GetFunctionConcurrency': says({}),
  'lambda ListEventSourceMappings': says({
    EventSourceMappings: [mapping(names.alertQueue, 'Enabled'), mapping(names.slackQueue, 'Enabled')],
  }),
  'ssm GetParameter': says(parameter(webhook)),
  'sns ListSubscriptionsByTopic': says({ Subscriptions: [subscriber('oncall@example.com')] }),
  'dynamodb GetItem': says(noteOf('2026-11-23T03:00:00Z')),
  'monitoring DescribeAlarms': says({ MetricAlarms: [alarm(names.functionErrors), alarm(names.silence)] }),
};

export { rules, says };

/** Plays AWS with these answers; what is not among them is an error. */
export function playing(answers: Answers): Promise<AwsApi> {
  return awsApi((call) => {
    const key = `${call.service} ${call.operation}`;
    return answers[key]?.(call) ?? apiError('UnknownOperationException', key);
  });
}

export function surroundings({ url }: AwsApi) {
  return {
    env: {
      ...{ AWS_ENDPOINT_URL: url, AWS_REGION: 'eu-west-1' },
      ...{ AWS_ACCESS_KEY_ID: 'stand-in', AWS_SECRET_ACCESS_KEY: 'stand-in' },
    },
  };
}
