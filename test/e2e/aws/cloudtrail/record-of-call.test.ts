import { describe, expect, test } from 'vitest';
import { recordOfCall } from '../../../../e2e/aws/cloudtrail/record-of-call.ts';
import type { Fields } from '../../../../iam/cloudtrail/fields.ts';
import { readEvent } from '../../../../iam/cloudtrail/read-event.ts';

const kimura = {
  type: 'IAMUser',
  arn: 'arn:aws:iam::123456789012:user/kimura',
  accountId: '123456789012',
  accessKeyId: 'AKIAKIMURA35FEXAMPLE',
  userName: 'kimura',
};

type IamCall = Readonly<{ request: string; status: number; answer: string }>;

function call(parameters: Readonly<Record<string, string>>, answer: Partial<IamCall> = {}): IamCall {
  return {
    request: new URLSearchParams({ Version: '2010-05-08', ...parameters }).toString(),
    status: 200,
    answer: '<Response><ResponseMetadata><RequestId>r-1</RequestId></ResponseMetadata></Response>',
    ...answer,
  };
}

const circumstances = {
  userIdentity: kimura,
  time: Date.UTC(2026, 10, 24, 2, 27, 41, 500),
  source: '203.0.113.66',
  userAgent: 'aws-cli/2.33.7',
  accountId: '123456789012',
  eventId: 'e-1',
  service: 'iam',
  region: 'us-east-1',
};

function recordOf({ request, status, answer }: IamCall): Fields {
  const bytes = { request: Buffer.from(request), answer: Buffer.from(answer) };
  return recordOfCall({ method: 'POST', path: '/', headers: {}, status, ...bytes }, circumstances) ?? {};
}

function result(action: string, xml: string): Partial<IamCall> {
  const answer = `<${action}Response xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><${action}Result>${xml}</${action}Result><ResponseMetadata><RequestId>r-1</RequestId></ResponseMetadata></${action}Response>`;
  return { answer: `<?xml version="1.0" encoding="UTF-8"?>\n${answer}\n` };
}

function failure(status: number, code: string, message: string): Partial<IamCall> {
  const error = `<Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error>`;
  return { status, answer: `<ErrorResponse>${error}<RequestId>r-2</RequestId></ErrorResponse>` };
}

test('a record has the members that CloudTrail gives it', () => {
  expect(recordOf(call({ Action: 'DeleteRole', RoleName: 'batch' }))).toEqual({
    eventVersion: '1.11',
    userIdentity: kimura,
    eventTime: '2026-11-24T02:27:41Z',
    eventSource: 'iam.amazonaws.com',
    eventName: 'DeleteRole',
    awsRegion: 'us-east-1',
    sourceIPAddress: '203.0.113.66',
    userAgent: 'aws-cli/2.33.7',
    requestParameters: { roleName: 'batch' },
    responseElements: null,
    requestID: 'r-1',
    eventID: 'e-1',
    readOnly: false,
    eventType: 'AwsApiCall',
    managementEvent: true,
    recipientAccountId: '123456789012',
    eventCategory: 'Management',
  });
});

describe('request parameters', () => {
  test.each([
    [
      'lose the first capital only',
      { SAMLProviderArn: 'a', AWSServiceName: 'b' },
      { sAMLProviderArn: 'a', aWSServiceName: 'b' },
    ],
    ['keep a document as it was sent', { PolicyDocument: '{\n "a": "<&%+"}' }, { policyDocument: '{\n "a": "<&%+"}' }],
    ['have lists', { 'TagKeys.member.1': 'a', 'TagKeys.member.2': 'b' }, { tagKeys: ['a', 'b'] }],
    [
      'have lists of objects, whose values stay texts',
      {
        'Tags.member.1.Key': 'a',
        'Tags.member.1.Value': 'true',
        'Tags.member.10.Key': 'b',
        'Tags.member.10.Value': '1',
      },
      {
        tags: [
          { key: 'a', value: 'true' },
          { key: 'b', value: '1' },
        ],
      },
    ],
    [
      'have numbers and booleans',
      { MaxSessionDuration: '3600', SetAsDefault: 'true' },
      { maxSessionDuration: 3600, setAsDefault: true },
    ],
    [
      'hold no password',
      { UserName: 'a', Password: 'secret', PasswordResetRequired: 'false' },
      { userName: 'a', passwordResetRequired: false },
    ],
    ['are null where there is none', {}, null],
    ['are null where all were secret', { OldPassword: 'a', NewPassword: 'b' }, null],
    [
      'may have a dot in a value and a name like a built-in',
      { constructor: 'x.member.1' },
      { constructor: 'x.member.1' },
    ],
  ])('%s', (_, parameters, expected) => {
    expect(recordOf(call({ Action: 'Any', ...parameters }))['requestParameters']).toEqual(expected);
  });
});

describe('response elements', () => {
  test.each([
    [
      'show what was created, with the time as CloudTrail writes it',
      'CreateUser',
      '<User><Path>/</Path><UserName>a&amp;b</UserName><Arn>arn</Arn><CreateDate>2026-11-24T02:27:41Z</CreateDate></User>',
      {
        user: {
          path: '/',
          userName: 'a&b',
          arn: 'arn',
          createDate: expect.stringMatching(/^Nov 24, 2026, 2:27:41\sAM$/),
        },
      },
    ],
    [
      'hold no secret key',
      'CreateAccessKey',
      '<AccessKey><AccessKeyId>AKIA1</AccessKeyId><SecretAccessKey>secret</SecretAccessKey><Status>Active</Status></AccessKey>',
      { accessKey: { accessKeyId: 'AKIA1', status: 'Active' } },
    ],
    [
      'keep a document as IAM encodes it, and have lists',
      'CreateRole',
      '<Role><AssumeRolePolicyDocument>%7B%22a%22%3A1%7D</AssumeRolePolicyDocument><Tags><member><Key>a</Key><Value>b</Value></member></Tags></Role>',
      { role: { assumeRolePolicyDocument: '%7B%22a%22%3A1%7D', tags: [{ key: 'a', value: 'b' }] } },
    ],
    [
      'have numbers and booleans',
      'CreatePolicy',
      '<Policy><AttachmentCount>0</AttachmentCount><IsAttachable>true</IsAttachable></Policy>',
      { policy: { attachmentCount: 0, isAttachable: true } },
    ],
    [
      'decode what XML escapes',
      'CreateGroup',
      '<Group><GroupName>&lt;&#39;&#x26;&quot;&gt;</GroupName></Group>',
      { group: { groupName: '<\'&">' } },
    ],
    ['are null where the result is empty', 'UpdateRole', '', null],
    [
      'are null for a call that only reads',
      'ListUsers',
      '<Users><member><UserName>a</UserName></member></Users>',
      null,
    ],
  ])('%s', (_, Action, xml, expected) => {
    expect(recordOf(call({ Action }, result(Action, xml)))['responseElements']).toEqual(expected);
  });
});

describe('a failed call', () => {
  test('that was denied has no parameters, and says why', () => {
    const message = 'User: arn is not authorized to perform: iam:DeleteRole on resource: role batch';
    const record = recordOf(call({ Action: 'DeleteRole', RoleName: 'batch' }, failure(403, 'AccessDenied', message)));
    expect(record).toMatchObject({ errorCode: 'AccessDenied', errorMessage: message, requestParameters: null });
    expect(record).toMatchObject({ responseElements: null, requestID: 'r-2' });
    expect(readEvent(record).outcome.kind).toBe('denied');
  });

  test.each([
    ['NoSuchEntity', 'NoSuchEntityException'],
    ['ValidationError', 'ValidationException'],
    ['Throttling', 'ThrottlingException'],
    ['LimitExceededException', 'LimitExceededException'],
  ])('with %s on the wire has the code %s and its parameters', (wire, logged) => {
    const record = recordOf(call({ Action: 'DeleteRole', RoleName: 'batch' }, failure(404, wire, 'no')));
    expect(record).toMatchObject({ errorCode: logged, requestParameters: { roleName: 'batch' } });
  });

  test('without a word is a failure of the service', () => {
    const record = recordOf(call({ Action: 'DeleteRole' }, { status: 503, answer: 'Bad gateway' }));
    expect(record).toMatchObject({ errorCode: 'ServiceFailureException', requestID: 'e-1' });
    expect(record).not.toHaveProperty('errorMessage');
  });
});

test.each([
  ['CreateUser', false],
  ['GetUser', true],
  ['ListRoles', true],
  ['GenerateCredentialReport', true],
  ['SimulatePrincipalPolicy', true],
  ['SetDefaultPolicyVersion', false],
])('readOnly of %s is %s', (Action, readOnly) => {
  expect(recordOf(call({ Action }))['readOnly']).toBe(readOnly);
});

describe('a call of another service', () => {
  const ofService = (service: string, sent: Partial<Parameters<typeof recordOfCall>[0]>) =>
    recordOfCall(
      {
        method: 'POST',
        path: '/',
        headers: {},
        request: Buffer.from(''),
        status: 200,
        answer: Buffer.from(''),
        ...sent,
      },
      { ...circumstances, service, region: 'ap-northeast-1' },
    );

  test('in JSON has its name in a header, and names in lower case except those that the caller gave', () => {
    const request = Buffer.from('{"QueueUrl":"https://q/jobs","Attributes":{"VisibilityTimeout":"30"}}');
    const headers = { 'x-amz-target': 'AmazonSQS.SetQueueAttributes' };
    expect(ofService('sqs', { headers, request })).toMatchObject({
      eventSource: 'sqs.amazonaws.com',
      eventName: 'SetQueueAttributes',
      awsRegion: 'ap-northeast-1',
      readOnly: false,
      requestParameters: { queueUrl: 'https://q/jobs', attributes: { VisibilityTimeout: '30' } },
    });
  });

  test('that was denied in JSON is denied in the words of a record, without parameters', () => {
    const message = 'User: arn is not authorized to perform: events:DisableRule on resource: rule';
    const answer = Buffer.from(JSON.stringify({ __type: 'AccessDeniedException', message }));
    const headers = { 'x-amz-target': 'AWSEvents.DisableRule' };
    const denied = ofService('events', { headers, request: Buffer.from('{"Name":"r"}'), status: 400, answer });
    expect(denied).toMatchObject({ errorCode: 'AccessDenied', errorMessage: message, requestParameters: null });
  });

  test('to Lambda has what its path names, the version of its name, and no code', () => {
    const path = '/2015-03-31/functions/IamWhodunit-Alerts/code';
    expect(ofService('lambda', { method: 'PUT', path, request: Buffer.from('{"ZipFile":"UEs="}') })).toMatchObject({
      eventName: 'UpdateFunctionCode20150331v2',
      requestParameters: { functionName: 'IamWhodunit-Alerts' },
    });
  });

  test('hides the value of a parameter', () => {
    const headers = { 'x-amz-target': 'AmazonSSM.PutParameter' };
    const request = Buffer.from('{"Name":"/a","Value":"secret"}');
    expect(ofService('ssm', { headers, request })).toMatchObject({ requestParameters: { name: '/a' } });
    expect(JSON.stringify(ofService('ssm', { headers, request }))).not.toContain('secret');
  });

  test.each([
    ['sqs', 'AmazonSQS.ReceiveMessage'],
    ['dynamodb', 'DynamoDB_20120810.PutItem'],
    ['logs', 'Logs_20140328.PutLogEvents'],
  ])('of %s on data is not recorded: %s', (service, target) => {
    expect(ofService(service, { headers: { 'x-amz-target': target } })).toBeUndefined();
  });

  test('in a form that is not known here is not recorded', () => {
    expect(ofService('s3', { method: 'PUT', path: '/bucket/key', request: Buffer.from('bytes') })).toBeUndefined();
  });
});
