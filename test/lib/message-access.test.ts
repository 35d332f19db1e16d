import { describe, expect, test } from 'vitest';
import { fieldsOf, listAt } from '../../iam/cloudtrail/fields.ts';
import { templateOf } from './synthesised.ts';

const template = templateOf();
const arnOfRole = (logicalId: RegExp) => ({ 'Fn::GetAtt': [expect.stringMatching(logicalId), 'Arn'] });
const functionRole = arnOfRole(/^AlertsFunctionRole/);
const snapshotRole = arnOfRole(/^SnapshotRole/);
const redriveRole = arnOfRole(/^RedriveRole/);

function statementsOn(queue: RegExp) {
  const policies = Object.values(template.findResources('AWS::SQS::QueuePolicy'));
  const own = policies.filter(({ Properties }) => queue.test(Properties.Queues[0].Ref));
  return own.flatMap(({ Properties }) => listAt(Properties.PolicyDocument, 'Statement').map(fieldsOf));
}

describe.each([
  ['the alert queue', /^AlertsQueue[0-9A-F]{8}$/, [functionRole, snapshotRole, redriveRole]],
  ['its dead letters', /^AlertsQueueDeadLetters/, [redriveRole]],
  ['the dead letters of the rules', /^IamEventsDeadLetters/, [redriveRole]],
])('the messages of %s', (_, queue, roles) => {
  test('are nobody’s to send, read or delete but of these roles and of services', () => {
    expect(statementsOn(queue).filter(({ Sid }) => Sid === 'NobodyElse')).toEqual([
      {
        Sid: 'NobodyElse',
        Effect: 'Deny',
        Principal: { AWS: '*' },
        Action: ['sqs:ChangeMessageVisibility', 'sqs:DeleteMessage', 'sqs:ReceiveMessage', 'sqs:SendMessage'],
        Resource: arnOfRole(queue),
        Condition: {
          BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
          ArnNotEquals: { 'aws:PrincipalArn': roles },
        },
      },
    ]);
  });

  test('come from a service only for a rule of this stack: another rule can send no heartbeat', () => {
    for (const { Principal, Action, Condition } of statementsOn(queue).filter(({ Effect }) => Effect === 'Allow')) {
      expect(Principal).toEqual({ Service: 'events.amazonaws.com' });
      expect([Action].flat()).toContain('sqs:SendMessage');
      expect(Condition).toEqual({ ArnEquals: { 'aws:SourceArn': arnOfRole(/^(IamEvents|Heartbeat|TestEvents)/) } });
    }
  });
});

test('the role for a redrive takes from the dead letters, puts into the alert queue, and does nothing else', () => {
  const policies = Object.entries(template.findResources('AWS::IAM::Policy'));
  const [, policy] = policies.find(([id]) => id.startsWith('RedriveRole')) ?? [];
  expect(policy?.['Properties'].PolicyDocument.Statement).toEqual([
    { Sid: 'PutBack', Effect: 'Allow', Action: 'sqs:SendMessage', Resource: arnOfRole(/^AlertsQueue[0-9A-F]{8}$/) },
    {
      Sid: 'TakeOut',
      Effect: 'Allow',
      Action: ['sqs:DeleteMessage', 'sqs:ReceiveMessage'],
      Resource: [arnOfRole(/^AlertsQueueDeadLetters/), arnOfRole(/^IamEventsDeadLetters/)],
    },
  ]);
});
