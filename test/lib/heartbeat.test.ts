import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { heartbeatIn } from '../../alert/heartbeat.ts';
import { arnOf, templateOf } from './synthesised.ts';

function ruleOf(heartbeat: 'daily' | 'weekly') {
  const rules = templateOf({ heartbeat }).findResources('AWS::Events::Rule');
  const [id = ''] = Object.keys(rules).filter((each) => each.startsWith('Heartbeat'));
  return rules[id]?.['Properties'];
}

/** What EventBridge makes of a template: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-transform-target-input.html */
function filledIn({
  InputTemplate,
  InputPathsMap,
}: Readonly<{ InputTemplate: string; InputPathsMap: object }>): unknown {
  const event: Readonly<Record<string, string>> = { id: 'h-1', time: '2026-11-23T08:00:00Z', account: '123456789012' };
  const filled = Object.entries(InputPathsMap).reduce(
    (text, [name, path]) => text.replace(`<${name}>`, JSON.stringify(event[String(path).replace('$.', '')])),
    InputTemplate,
  );
  return JSON.parse(filled);
}

describe('the schedule of the heartbeat', () => {
  test.each([
    ['daily', 'cron(0 8 * * ? *)', 1],
    ['weekly', 'cron(0 8 ? * MON *)', 7],
  ] as const)('%s is at 08:00 UTC, and asks for what the function understands', (heartbeat, expression, days) => {
    const { ScheduleExpression, State, Targets } = ruleOf(heartbeat);
    expect({ ScheduleExpression, State }).toEqual({ ScheduleExpression: expression, State: 'ENABLED' });
    expect(heartbeatIn(filledIn(Targets[0].InputTransformer))).toEqual({
      id: 'h-1',
      time: Date.UTC(2026, 10, 23, 8),
      days,
      accountId: '123456789012',
    });
  });

  test('is weekly where the settings say nothing, and there is none where they say never', () => {
    expect(templateOf().toJSON()).toEqual(templateOf({ heartbeat: 'weekly' }).toJSON());
    const rules = Object.entries(templateOf({ heartbeat: 'never' }).findResources('AWS::Events::Rule'));
    const scheduled = rules.filter(([, rule]) => rule['Properties'].ScheduleExpression !== undefined);
    expect(scheduled.map(([id]) => id)).toEqual([expect.stringMatching(/^SnapshotSchedule/)]);
  });

  test('puts it where the alerts come from, as patiently as the events', () => {
    const [events] = Object.values(templateOf({ heartbeat: 'never' }).findResources('AWS::Events::Rule'));
    const { InputTransformer, ...target } = ruleOf('weekly').Targets[0];
    expect(InputTransformer).toBeDefined();
    expect([target]).toEqual(events?.['Properties'].Targets);
  });

  test.each([
    ['the alert queue', /^AlertsQueue[0-9A-F]{8}$/],
    ['the dead-letter queue of the rules', /^IamEventsDeadLetters/],
  ])('may send to %s, under its own name alone', (_, queue) => {
    templateOf().hasResourceProperties('AWS::SQS::QueuePolicy', {
      Queues: [{ Ref: Match.stringLikeRegexp(queue.source) }],
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: 'Allow',
            Action: Match.anyValue(),
            Principal: { Service: 'events.amazonaws.com' },
            Condition: { ArnEquals: { 'aws:SourceArn': arnOf(/^HeartbeatRule/) } },
            Resource: arnOf(queue),
          }),
        ]),
      },
    });
  });
});
