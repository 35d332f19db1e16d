import { apiError } from '../../../standins/aws-api.ts';
import {
  type Answers,
  alarm,
  functionOf,
  mapping,
  names,
  noteOf,
  parameter,
  policy,
  queueOf,
  resources,
  rules,
  says,
  stackOf,
  subscriber,
  trail,
  webhook,
} from '../deployment/a-deployment.ts';

const queueWith = (name: string, changed: Readonly<Record<string, string>>): Answers => ({
  'sqs GetQueueAttributes': (call) => queueOf(call, String(call.input['QueueUrl']).endsWith(`/${name}`) ? changed : {}),
});
const withoutRule = { Statement: policy.Statement.slice(1) };
const withoutDeny = { Statement: policy.Statement.slice(0, -1) };
const selectors = (EventSelectors: readonly object[]): Answers => ({
  'cloudtrail GetEventSelectors': says({ EventSelectors }),
});
export const advanced = (...FieldSelectors: readonly object[]): Answers => ({
  'cloudtrail GetEventSelectors': says({ AdvancedEventSelectors: [{ FieldSelectors }] }),
});
export const management = { Field: 'eventCategory', Equals: ['Management'] };

const alarms = (changed: object): Answers => ({
  'monitoring DescribeAlarms': says({ MetricAlarms: [alarm(names.functionErrors, changed), alarm(names.silence)] }),
});

/** What is made wrong, the answers that make it so, the check that finds it, and what it says. */
export const faults: readonly (readonly [string, Answers, RegExp])[] = [
  [
    'there is no trail',
    { 'cloudtrail DescribeTrails': says({ trailList: [] }) },
    /^trail wrong: There is no trail in us-east-1.*no event will ever arrive.*\n# in settings.ts: trail: 'create'\nnpx cdk deploy$/,
  ],
  [
    'the trail is stopped',
    { 'cloudtrail GetTrailStatus': says({ IsLogging: false }) },
    /^trail wrong: .*no event will ever arrive.* its logging is stopped\.[\s\S]*aws cloudtrail start-logging --region eu-west-1 --name arn:/,
  ],
  [
    'the trail covers another region',
    { 'cloudtrail DescribeTrails': says({ trailList: [{ ...trail, IsMultiRegionTrail: false }] }) },
    /covers eu-west-1 alone/,
  ],
  [
    'the trail leaves out global services',
    { 'cloudtrail DescribeTrails': says({ trailList: [{ ...trail, IncludeGlobalServiceEvents: false }] }) },
    /leaves out the events of global services/,
  ],
  [
    'the trail logs what reads alone',
    selectors([{ ReadWriteType: 'ReadOnly', IncludeManagementEvents: true }]),
    /logs no management events that write/,
  ],
  [
    'the trail logs data events alone',
    selectors([{ ReadWriteType: 'All', IncludeManagementEvents: false }]),
    /logs no management events that write/,
  ],
  [
    'advanced selectors want data alone',
    advanced({ Field: 'eventCategory', Equals: ['Data'] }),
    /logs no management events that write/,
  ],
  [
    'advanced selectors want what reads alone',
    advanced(management, { Field: 'readOnly', Equals: ['true'] }),
    /logs no management events that write/,
  ],
  [
    'advanced selectors leave out IAM',
    advanced(management, { Field: 'eventSource', NotEquals: ['iam.amazonaws.com'] }),
    /logs no management events that write/,
  ],
  [
    'the stack failed',
    { 'cloudformation DescribeStacks': says(stackOf('UPDATE_ROLLBACK_FAILED')) },
    /^stack wrong: .*UPDATE_ROLLBACK_FAILED.*\naws cloudformation describe-stack-events/,
  ],
  [
    'a rule is disabled',
    {
      'events ListRules': says({
        Rules: rules
          .map((rule) => ({ ...rule, State: 'DISABLED' }))
          .slice(0, 1)
          .concat(rules.slice(1)),
      }),
    },
    /^rules wrong: The rule .*IamEventsRule1 is disabled\. No change to IAM is told any more\.\naws events enable-rule --region us-east-1 --name IamWhodunit-IamEventsRule1$/,
  ],
  [
    'a rule is deleted',
    { 'events ListRules': says({ Rules: rules.slice(0, 3) }) },
    /^rules wrong: The rule .*SnapshotSchedule1 is gone.*\nnpx cdk deploy --all --revert-drift$/,
  ],
  [
    'the stack has no rule of IAM',
    { 'cloudformation ListStackResources': says({ StackResourceSummaries: resources.slice(1) }) },
    /^rules wrong: No rule of ours in us-east-1 catches the events of IAM/,
  ],
  [
    'a rule has another target',
    { 'events ListTargetsByRule': says({ Targets: [{ Id: 'x', Arn: 'arn:aws:sqs:us-east-1:111111111111:other' }] }) },
    /^targets wrong: .*does not hand its events to the alert queue/,
  ],
  [
    'a rule has no target',
    { 'events ListTargetsByRule': says({ Targets: [] }) },
    /^targets wrong: [\s\S]*SnapshotSchedule1 has no target/,
  ],
  [
    'the queue does not let a rule in',
    queueWith(names.alertQueue, { Policy: JSON.stringify(withoutRule) }),
    /^queues wrong: .*does not let the rule IamWhodunit-IamEventsRule1 in/,
  ],
  [
    'a queue keeps nobody out',
    queueWith(names.deadLetters, { Policy: JSON.stringify(withoutDeny) }),
    /^queues wrong: .*DeadLetterQueueUrl keeps nobody in the account out/,
  ],
  [
    'the queue has no event source',
    { 'lambda ListEventSourceMappings': says({ EventSourceMappings: [mapping(names.slackQueue, 'Enabled')] }) },
    /^event sources wrong: The function is not fed from its queue/,
  ],
  [
    'an event source is disabled',
    {
      'lambda ListEventSourceMappings': says({
        EventSourceMappings: [mapping(names.alertQueue, 'Disabled'), mapping(names.slackQueue, 'Enabled')],
      }),
    },
    /^event sources wrong: .* is Disabled[\s\S]*\naws lambda update-event-source-mapping --enabled --region us-east-1 --uuid uuid-of-/,
  ],
  [
    'the function cannot run',
    { 'lambda GetFunctionConfiguration': says(functionOf({ State: 'Failed', StateReason: 'the key is gone' })) },
    /^function wrong: .*does not run: Failed, the key is gone/,
  ],
  [
    'the function has lost its environment',
    {
      'lambda GetFunctionConfiguration': says(
        functionOf({ Environment: { Variables: { STATE_TABLE_NAME: 'states' } } }),
      ),
    },
    /^function wrong: .*lacks ALERT_TOPIC_ARN, TABLE_NAME, SLACK_DESTINATIONS/,
  ],
  [
    'the function may not run at all',
    { 'lambda GetFunctionConcurrency': says({ ReservedConcurrentExecutions: 0 }) },
    /^function wrong: .*no execution at all.*\naws lambda delete-function-concurrency/,
  ],
  [
    'the webhook is not stored',
    { 'ssm GetParameter': () => apiError('ParameterNotFound', '') },
    /^webhooks wrong: .*does not exist.*\nwhodunit setup --parameter \/iam-whodunit\/slack-webhook$/,
  ],
  [
    'the webhook is of something else',
    { 'ssm GetParameter': says(parameter('https://example.com/the-secret-part')) },
    /^webhooks wrong: .*Its host is not hooks.slack.com/,
  ],
  [
    'the webhook lies in clear',
    { 'ssm GetParameter': says(parameter(webhook, 'String')) },
    /^webhooks wrong: .*is no SecureString/,
  ],
  [
    'somebody has not confirmed',
    {
      'sns ListSubscriptionsByTopic': ({ input }) => ({
        output: {
          Subscriptions: [
            subscriber('oncall@example.com', input['TopicArn'] === names.topic ? 'PendingConfirmation' : 'arn'),
          ],
        },
      }),
    },
    /^topic wrong: oncall@example.com has not confirmed.*\naws sns subscribe .*--notification-endpoint oncall@example.com$/,
  ],
  [
    'nobody hears the alarms',
    { 'sns ListSubscriptionsByTopic': says({ Subscriptions: [] }) },
    /^operations wrong: Nobody is subscribed to the alarms/,
  ],
  [
    'the topic of the alarms is gone',
    {
      'sns ListSubscriptionsByTopic': ({ input }) =>
        input['TopicArn'] === names.operations
          ? apiError('NotFound', 'Topic does not exist', 404)
          : { output: { Subscriptions: [] } },
    },
    /^operations wrong: The topic of the alarms in us-east-1 is gone/,
  ],
  [
    'the topic of the alerts is gone',
    {
      'sns ListSubscriptionsByTopic': ({ input }) =>
        input['TopicArn'] === names.topic
          ? apiError('NotFound', 'Topic does not exist', 404)
          : { output: { Subscriptions: [subscriber('o@example.com')] } },
    },
    /^topic wrong: The alert topic is gone/,
  ],
  [
    'the function fails',
    alarms({
      ...{ StateValue: 'ALARM', StateTransitionedTimestamp: Date.UTC(2026, 10, 23, 22) / 1_000 },
    }),
    /^alarms wrong: The alarm IamWhodunit-FunctionErrors went off 3 hours ago: What IamWhodunit-FunctionErrors means\.\naws logs tail IamWhodunit-AlertsFunctionLog --region us-east-1 --since 1h$/,
  ],
  [
    'an alarm notifies nobody',
    alarms({ ActionsEnabled: false }),
    /^alarms wrong: The alarm IamWhodunit-FunctionErrors tells nobody when it goes off.*\naws cloudwatch enable-alarm-actions --region us-east-1 --alarm-names IamWhodunit-FunctionErrors$/,
  ],
  [
    'an alarm is deleted',
    { 'monitoring DescribeAlarms': says({ MetricAlarms: [alarm(names.silence)] }) },
    /^alarms wrong: The alarm IamWhodunit-FunctionErrors is gone.*\nnpx cdk deploy --all --revert-drift$/,
  ],
  [
    'much waits',
    queueWith(names.alertQueue, { ApproximateNumberOfMessages: '250' }),
    /^waiting wrong: 250 messages wait.*\naws logs tail IamWhodunit-AlertsFunctionLog --region us-east-1 --since 1h$/,
  ],
  [
    'there are dead letters',
    queueWith(names.deadLetters, { ApproximateNumberOfMessages: '3' }),
    /^dead letters wrong: There are 3 dead letters of what some destination did not take.*\nwhodunit redrive$/,
  ],
  [
    'EventBridge left a dead letter',
    queueWith(names.ruleDeadLetters, { ApproximateNumberOfMessages: '1' }),
    /^dead letters wrong: There is 1 dead letter of what EventBridge could not hand over/,
  ],
  [
    'the snapshot is old',
    { 'dynamodb GetItem': says(noteOf('2026-11-21T03:00:00Z')) },
    /^snapshot wrong: The last snapshot is 70 hours old.*\naws lambda invoke --invocation-type Event \/dev\/null/,
  ],
  [
    'there was no snapshot',
    { 'dynamodb GetItem': says({}) },
    /^snapshot wrong: No snapshot of the account was ever taken/,
  ],
  [
    'the table of states is gone',
    { 'dynamodb GetItem': () => apiError('ResourceNotFoundException', 'no') },
    /^snapshot wrong: The table of states states is gone/,
  ],
];
