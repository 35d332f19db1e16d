import { Match } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import { testIn } from '../../alert/test-message.ts';
import { arnOf, templateOf } from './synthesised.ts';

function rule() {
  const rules = Object.entries(templateOf().findResources('AWS::Events::Rule'));
  return rules.find(([id]) => id.startsWith('TestEvents'))?.[1]['Properties'];
}

test('the rule takes tests of this account alone', () => {
  expect(rule()).toMatchObject({
    State: 'ENABLED',
    EventPattern: {
      source: ['iam-whodunit.test'],
      'detail-type': ['IAM Whodunit test'],
      account: ['123456789012'],
    },
  });
});

test('of the event it passes on what AWS gives it, and nothing that somebody wrote', () => {
  const { InputPathsMap, InputTemplate } = rule().Targets[0].InputTransformer;
  expect(new Set(Object.values(InputPathsMap))).toEqual(new Set(['$.id', '$.time', '$.account']));
  const event: Readonly<Record<string, string>> = { id: 't-1', time: '2026-11-23T08:00:00Z', account: '123456789012' };
  const filled = Object.entries(InputPathsMap).reduce(
    (text, [name, path]) => text.replace(`<${name}>`, JSON.stringify(event[String(path).replace('$.', '')])),
    String(InputTemplate),
  );
  const time = Date.UTC(2026, 10, 23, 8);
  expect(testIn(JSON.parse(filled))).toEqual({ id: 't-1', time, accountId: '123456789012' });
});

test('it may send to the alert queue, under its own name alone', () => {
  templateOf().hasResourceProperties('AWS::SQS::QueuePolicy', {
    Queues: [{ Ref: Match.stringLikeRegexp('^AlertsQueue[0-9A-F]{8}$') }],
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({
          Effect: 'Allow',
          Principal: { Service: 'events.amazonaws.com' },
          Condition: { ArnEquals: { 'aws:SourceArn': arnOf(/^TestEvents/) } },
        }),
      ]),
    },
  });
});
