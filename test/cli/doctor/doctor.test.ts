import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fieldsOf, listAt } from '../../../iam/cloudtrail/fields.ts';
import { apiDenial, apiError } from '../../../standins/aws-api.ts';
import { slackOk, slackStandIn } from '../../../standins/slack.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import {
  type Answers,
  names,
  parameter,
  queueArn,
  queueOf,
  resources,
  ruleArn,
  says,
  stackOf,
  subscriber,
} from '../deployment/a-deployment.ts';
import { doctor, settingsFile } from './a-doctor.ts';
import { advanced, faults, management } from './faults.ts';

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
  expect(stdout.match(/^well /gm)).toHaveLength(16);
});

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
  expect(notWell.filter((each) => each.includes(' unknown: There is no stack IamWhodunit'))).toHaveLength(11);
});

test('without credentials it says so once', async () => {
  const { code, stdout } = await doctor({
    'sts GetCallerIdentity': () =>
      apiError('ExpiredToken', 'The security token included in the request is expired', 403),
  });
  expect(code).toBe(1);
  expect(stdout).toMatch(/^wrong {4}credentials .*the credentials have expired/);
  expect(stdout.match(/Not asked without credentials/g)).toHaveLength(15);
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
