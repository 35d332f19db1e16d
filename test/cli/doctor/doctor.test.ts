import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fieldsOf, listAt } from '../../../iam/cloudtrail/fields.ts';
import { apiDenial, apiError } from '../../../standins/aws-api.ts';
import { slackOk, slackStandIn } from '../../../standins/slack.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import {
  type Answers,
  functionOf,
  mapping,
  names,
  noteOf,
  parameter,
  policy,
  queueArn,
  queueOf,
  resources,
  ruleArn,
  rules,
  says,
  stackOf,
  subscriber,
  trail,
  webhook,
} from '../deployment/a-deployment.ts';
import { doctor, settingsFile } from './a-doctor.ts';

async function checksOf(changed: Answers): Promise<Readonly<{ code: number; notWell: readonly string[] }>> {
  const { code, stdout } = await doctor(changed, ['--format', 'json']);
  const checks = stdout
    .trim()
    .split('\n')
    .map((line) => fieldsOf(JSON.parse(line)));
  const notWell = checks
    .filter(({ status }) => status !== 'well')
    .map((each) => [`${each['check']} ${each['status']}: ${each['what']}`, ...listAt(each, 'mend')].join('\n'));
  return { code, notWell };
}

test('a deployment to which nothing is wrong is well, and the exit code says so', async () => {
  const { code, stdout, stderr } = await doctor({});
  expect({ code, stderr, end: stdout.split('\n').at(-2) }).toEqual({ code: 0, stderr: '', end: 'All is well.' });
  expect(stdout.match(/^well /gm)).toHaveLength(15);
});

const queueWith = (name: string, changed: Readonly<Record<string, string>>): Answers => ({
  'sqs GetQueueAttributes': (call) => queueOf(call, String(call.input['QueueUrl']).endsWith(`/${name}`) ? changed : {}),
});
const withoutRule = { Statement: policy.Statement.slice(1) };
const withoutDeny = { Statement: policy.Statement.slice(0, -1) };
const selectors = (EventSelectors: readonly object[]): Answers => ({
  'cloudtrail GetEventSelectors': says({ EventSelectors }),
});
const advanced = (...FieldSelectors: readonly object[]): Answers => ({
  'cloudtrail GetEventSelectors': says({ AdvancedEventSelectors: [{ FieldSelectors }] }),
});
const management = { Field: 'eventCategory', Equals: ['Management'] };

/** What is made wrong, the answers that make it so, the check that finds it, and what it says. */
const faults: readonly (readonly [string, Answers, RegExp])[] = [
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

test.each(faults)('%s: one check finds it, and says how to mend it', async (_, changed, said) => {
  const { code, notWell } = await checksOf(changed);
  expect({ code, count: notWell.length }).toEqual({ code: 1, count: 1 });
  expect(notWell[0]).toMatch(said);
});

test('a queue that is gone is told, and what hangs on it', async () => {
  const { notWell } = await checksOf({
    'sqs GetQueueAttributes': (call) =>
      String(call.input['QueueUrl']).endsWith(names.slackQueue)
        ? apiError('com.amazonaws.sqs#QueueDoesNotExist', 'The specified queue does not exist.')
        : queueOf(call),
  });
  expect(notWell[0]).toMatch(/^queues wrong: The queue IamWhodunit-AlertsSlackQueue \(SlackQueueUrl\) is gone/);
});

test('a trail of the organization in another region will do, by advanced selectors too', async () => {
  expect(await checksOf(advanced(management))).toEqual({ code: 0, notWell: [] });
});

test('without a deployment it says what one would bring, and asks nothing more of it', async () => {
  const { code, notWell } = await checksOf({
    'cloudformation DescribeStacks': () => apiError('ValidationError', 'Stack with id IamWhodunit does not exist'),
  });
  expect(code).toBe(1);
  expect(notWell[0]).toMatch(
    /^stack wrong: There is no stack IamWhodunit in us-east-1: nothing is deployed.*\nnpx cdk bootstrap\nnpx cdk deploy\nwhodunit setup$/,
  );
  expect(notWell.filter((each) => each.includes(' unknown: There is no stack IamWhodunit'))).toHaveLength(10);
});

test('without credentials it says so once', async () => {
  const { code, stdout } = await doctor({
    'sts GetCallerIdentity': () =>
      apiError('ExpiredToken', 'The security token included in the request is expired', 403),
  });
  expect(code).toBe(1);
  expect(stdout).toMatch(/^wrong {4}credentials .*the credentials have expired/);
  expect(stdout.match(/Not asked without credentials/g)).toHaveLength(14);
});

test('a missing permission is named, and the other checks go on', async () => {
  const { code, notWell } = await checksOf({ 'events ListRules': () => apiDenial('events:ListRules') });
  expect(code).toBe(1);
  expect(notWell).toEqual([
    expect.stringMatching(/^rules unknown: Could not list the rules: events:ListRules is missing\./),
    expect.stringMatching(/^targets unknown: .*events:ListRules is missing\./),
    expect.stringMatching(/^queues unknown: .*events:ListRules is missing\./),
  ]);
});

test('a function that is gone is told, and with it what is not known of the snapshot', async () => {
  const { notWell } = await checksOf({
    'lambda GetFunctionConfiguration': () => apiError('ResourceNotFoundException', 'Function not found', 404),
  });
  expect(notWell).toEqual([
    expect.stringMatching(/^function wrong: The alert function is gone/),
    expect.stringMatching(/^snapshot unknown: The function names no table of states/),
  ]);
});

test('the account and the addresses of the settings are held against what is there', async () => {
  const file = join(temporaryFolder('doctor'), 'settings.json');
  const settings = { account: '222222222222', email: [{ address: 'new@example.com' }], slack: [] };
  writeFileSync(file, JSON.stringify(settings));
  expect((await doctor({}, ['--settings', file])).stdout).toMatch(
    /^wrong +credentials .* says? that the alerter is in 222222222222/,
  );
  writeFileSync(file, JSON.stringify({ ...settings, account: '111111111111' }));
  const { stdout } = await doctor({}, ['--settings', file]);
  expect(stdout).toMatch(/^wrong +topic +new@example\.com stands in the settings, and is not subscribed/m);
  writeFileSync(file, JSON.stringify({ slack: [] }));
  const nobody = await doctor({ 'sns ListSubscriptionsByTopic': says({ Subscriptions: [] }) }, ['--settings', file]);
  expect(nobody.stdout).toMatch(/^wrong +topic +No channel and no address.*\n +whodunit setup --email ADDRESS$/m);
});

const elsewhere = { homeRegion: 'ap-northeast-1', account: '111111111111' };
const onBus = { Name: names.rule, Arn: ruleArn(names.rule), State: 'ENABLED' };

/** The stack at home has the rules of its bus, and another one those that catch the events where IAM is. */
const twoRegions: Answers = {
  'cloudformation ListStackResources': ({ region, input }) => ({
    output: {
      StackResourceSummaries:
        region === 'us-east-1' && input['StackName'] === 'IamWhodunit-Trigger'
          ? resources.slice(0, 1)
          : [
              {
                ...resources[0],
                LogicalResourceId: 'HandedOverRule9A',
                PhysicalResourceId: `iam-whodunit|${names.rule}`,
              },
            ],
    },
  }),
  'events ListRules': ({ region, input }) => ({
    output: { Rules: region === 'us-east-1' || input['EventBusName'] === 'iam-whodunit' ? [onBus] : [] },
  }),
  'events ListTargetsByRule': ({ region }) => ({
    output: {
      Targets: [
        {
          Id: 'Target0',
          Arn:
            region === 'us-east-1'
              ? 'arn:aws:events:ap-northeast-1:111111111111:event-bus/iam-whodunit'
              : queueArn(names.alertQueue),
        },
      ],
    },
  }),
};

const inTrigger = (changed: Readonly<Record<string, string>>): Answers => ({
  'sqs GetQueueAttributes': (call) => queueOf(call, call.region === 'us-east-1' ? changed : {}),
});

test('with a home region it looks where the alerts are made, and where the events are', async () => {
  const args = ['--settings', settingsFile(elsewhere)];
  const all = await doctor(twoRegions, args);
  expect(all.stdout).toMatch(
    /^well +stack +IamWhodunit is deployed in ap-northeast-1, and what catches the events in us-east-1/m,
  );
  expect(all.code).toBe(0);
  const lost = await doctor({ ...twoRegions, ...inTrigger({ ApproximateNumberOfMessages: '2' }) }, args);
  expect(lost.stdout).toMatch(
    /^wrong +dead letters +There are 2 dead letters of what EventBridge could not hand over to ap-northeast-1.*\n +whodunit replay --since 7d --dry-run$/m,
  );
  const unheard = await doctor(
    {
      ...twoRegions,
      'sns ListSubscriptionsByTopic': ({ region }) => ({
        output: { Subscriptions: region === 'us-east-1' ? [] : [subscriber('oncall@example.com')] },
      }),
    },
    args,
  );
  expect(unheard.stdout).toMatch(/^wrong +operations +Nobody is subscribed to the alarms in us-east-1/m);
  const disabled = await doctor(
    {
      ...twoRegions,
      'events ListRules': ({ region }) => ({
        output: { Rules: [{ ...onBus, State: region === 'us-east-1' ? 'ENABLED' : 'DISABLED' }] },
      }),
    },
    args,
  );
  expect(disabled.stdout).toContain(
    `aws events enable-rule --region ap-northeast-1 --name ${names.rule} --event-bus-name iam-whodunit\n`,
  );
  const uncaught = await doctor(
    {
      ...twoRegions,
      'cloudformation DescribeStacks': ({ input }) =>
        input['StackName'] === 'IamWhodunit'
          ? { output: stackOf('CREATE_COMPLETE') }
          : apiError('ValidationError', 'Stack with id IamWhodunit-Trigger does not exist'),
    },
    args,
  );
  expect(uncaught.stdout).toMatch(/^wrong +stack .*there is no stack IamWhodunit-Trigger in us-east-1/m);
  expect(uncaught.stdout).toMatch(/^wrong +rules +No rule of ours in us-east-1 catches the events of IAM/m);
});

test('with --send each channel gets a line, and what Slack says against it is told', async () => {
  const answers = [slackOk, { status: 404, body: 'no_service' }, 'hang up'] as const;
  const slack = await slackStandIn((turn) => answers[turn]);
  const send = () => doctor({ 'ssm GetParameter': says(parameter(slack.webhook)) }, ['--send']);
  const ran = [await send(), await send(), await send()];
  await slack.close();
  expect(slack.posts[0]?.payload).toEqual({ text: expect.stringMatching(/^Test: /) });
  expect(ran.map(({ code }) => code)).toEqual([0, 1, 1]);
  expect(ran.map(({ stdout }) => /^\w+ +Slack +(.*)$/m.exec(stdout)?.[1])).toEqual([
    'Slack took a line.',
    'Slack refuses the webhook in /iam-whodunit/slack-webhook: no_service. Make a new one for its channel and store it.',
    'Slack did not answer at the webhook in /iam-whodunit/slack-webhook, from this computer.',
  ]);
});

test('without --send nothing is posted', async () => {
  const slack = await slackStandIn();
  const { code } = await doctor({ 'ssm GetParameter': says(parameter(slack.webhook)) });
  await slack.close();
  expect({ code, posts: slack.posts.length }).toEqual({ code: 0, posts: 0 });
});

test('no outcome shows any of a webhook', async () => {
  for (const changed of [{}, { 'ssm GetParameter': says(parameter('https://example.com/the-secret-part')) }]) {
    const { stdout, stderr } = await doctor(changed);
    expect(stdout + stderr).not.toContain('secret-part');
  }
});
