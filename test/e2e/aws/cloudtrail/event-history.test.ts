import { expect, test } from 'vitest';
import { eventHistory } from '../../../../e2e/aws/cloudtrail/event-history.ts';
import { type Fields, fieldsOf, listAt, textAt } from '../../../../iam/cloudtrail/fields.ts';

const records: Fields[] = [];
const history = eventHistory(records);

function record(eventID: string, second: number, members: Fields): void {
  records.push({
    eventID,
    eventTime: `2026-11-24T09:00:0${second}Z`,
    eventSource: 'iam.amazonaws.com',
    awsRegion: 'us-east-1',
    readOnly: false,
    userIdentity: { type: 'IAMUser', userName: 'tanaka', accessKeyId: 'AKIATANAKA' },
    ...members,
  });
}

record('e-1', 1, {
  eventName: 'CreateUser',
  userIdentity: { type: 'Root', accessKeyId: 'AKIAROOT' },
  requestParameters: { userName: 'kimura' },
  responseElements: { user: { userName: 'kimura' } },
});
record('e-2', 2, { eventName: 'ListUsers', readOnly: true, requestParameters: null, responseElements: null });
record('e-3', 3, {
  eventName: 'CreateAccessKey',
  requestParameters: null,
  responseElements: { accessKey: { userName: 'kimura', accessKeyId: 'AKIAKIMURA' } },
});
record('e-4', 3, {
  eventName: 'AttachUserPolicy',
  requestParameters: { userName: 'kimura', policyArn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' },
});

const seconds = (second: number) => Date.parse(`2026-11-24T09:00:0${second}Z`) / 1000;

type Question = Readonly<{ operation?: string; region?: string }>;

async function ask(
  input: unknown,
  { operation = 'LookupEvents', region = 'us-east-1' }: Question = {},
): Promise<{ status: number; answer: Fields }> {
  const headers = { 'x-amz-target': `CloudTrail_20131101.${operation}` };
  const scope = { accessKeyId: 'AKIATANAKA', service: 'cloudtrail', region };
  const reply = history({ method: 'POST', path: '/', headers, request: Buffer.from(JSON.stringify(input)), scope });
  return { status: reply?.status ?? 0, answer: fieldsOf(JSON.parse(String(reply?.body))) };
}

function idsIn(answer: Fields): readonly unknown[] {
  return listAt(answer, 'Events').map((event) => textAt(fieldsOf(event), 'EventId'));
}

test('without a question it gives everything, the latest first', async () => {
  const { status, answer } = await ask({});
  expect(status).toBe(200);
  expect(idsIn(answer)).toEqual(['e-4', 'e-3', 'e-2', 'e-1']);
  expect(answer).not.toHaveProperty('NextToken');
});

test('an event has the members that AWS documents, and the whole record as a text', async () => {
  const { answer } = await ask({ LookupAttributes: [{ AttributeKey: 'EventId', AttributeValue: 'e-1' }] });
  expect(answer['Events']).toEqual([
    {
      EventId: 'e-1',
      EventName: 'CreateUser',
      EventSource: 'iam.amazonaws.com',
      EventTime: seconds(1),
      ReadOnly: 'false',
      Username: 'root',
      AccessKeyId: 'AKIAROOT',
      Resources: [{ ResourceType: 'AWS::IAM::User', ResourceName: 'kimura' }],
      CloudTrailEvent: JSON.stringify(records[0]),
    },
  ]);
});

test.each([
  ['EventId', 'e-2', ['e-2']],
  ['EventName', 'CreateUser', ['e-1']],
  ['EventName', 'createuser', []],
  ['EventSource', 'iam.amazonaws.com', ['e-4', 'e-3', 'e-2', 'e-1']],
  ['EventSource', 's3.amazonaws.com', []],
  ['Username', 'tanaka', ['e-4', 'e-3', 'e-2']],
  ['AccessKeyId', 'AKIAROOT', ['e-1']],
  ['ReadOnly', 'true', ['e-2']],
  ['ReadOnly', 'false', ['e-4', 'e-3', 'e-1']],
  ['ResourceName', 'kimura', ['e-4', 'e-1']],
  ['ResourceName', 'AKIAKIMURA', ['e-3']],
  ['ResourceName', 'arn:aws:iam::aws:policy/ReadOnlyAccess', ['e-4']],
  ['ResourceType', 'AWS::IAM::Policy', ['e-4']],
])('asked for %s %s it gives %j', async (AttributeKey, AttributeValue, ids) => {
  const { answer } = await ask({ LookupAttributes: [{ AttributeKey, AttributeValue }] });
  expect(idsIn(answer)).toEqual(ids);
});

test.each([
  ['from a time on', { StartTime: seconds(2) }, ['e-4', 'e-3', 'e-2']],
  ['up to a time', { EndTime: seconds(2) }, ['e-2', 'e-1']],
  ['of one second', { StartTime: seconds(3), EndTime: seconds(3) }, ['e-4', 'e-3']],
  ['of Insights, of which there are none', { EventCategory: 'insight' }, []],
])('it gives the events %s', async (_what, input, ids) => {
  expect(idsIn((await ask(input)).answer)).toEqual(ids);
});

test('page by page it gives each event once, also while new ones come', async () => {
  const input = {
    MaxResults: 2,
    LookupAttributes: [{ AttributeKey: 'EventSource', AttributeValue: 'iam.amazonaws.com' }],
  };
  const first = (await ask(input)).answer;
  record('e-5', 4, { eventName: 'DeleteUser' });
  const second = (await ask({ ...input, NextToken: first['NextToken'] })).answer;
  records.pop();
  expect([idsIn(first), idsIn(second)]).toEqual([
    ['e-4', 'e-3'],
    ['e-2', 'e-1'],
  ]);
  expect(second).not.toHaveProperty('NextToken');
});

const attribute = (AttributeKey: unknown, AttributeValue: unknown) => ({ AttributeKey, AttributeValue });

test.each([
  [
    'two attributes',
    { LookupAttributes: [attribute('EventName', 'a'), attribute('EventName', 'b')] },
    'InvalidLookupAttributes',
  ],
  ['an attribute that is none', { LookupAttributes: [attribute('Colour', 'red')] }, 'InvalidLookupAttributes'],
  ['an attribute without a value', { LookupAttributes: [attribute('EventName', '')] }, 'InvalidLookupAttributes'],
  [
    'an attribute that is too long',
    { LookupAttributes: [attribute('EventName', 'a'.repeat(2001))] },
    'InvalidLookupAttributes',
  ],
  ['an end before the start', { StartTime: 2, EndTime: 1 }, 'InvalidTimeRange'],
  ['a time that is none', { StartTime: 'yesterday' }, 'InvalidTimeRange'],
  ['no results at all', { MaxResults: 0 }, 'InvalidMaxResults'],
  ['more results than there may be', { MaxResults: 51 }, 'InvalidMaxResults'],
  ['half a result', { MaxResults: 1.5 }, 'InvalidMaxResults'],
  ['a token that is none', { NextToken: 'abc' }, 'InvalidNextToken'],
  ['events of a category that is none', { EventCategory: 'Data' }, 'InvalidEventCategory'],
])('asked for %s it refuses as AWS documents it', async (_what, input, name) => {
  const { status, answer } = await ask(input);
  expect(status).toBe(400);
  expect(answer['__type']).toBe(`${name}Exception`);
  expect(answer['message']).toMatch(/\w/);
});

test('a token of another question is refused', async () => {
  const { answer } = await ask({ MaxResults: 2 });
  const other = {
    MaxResults: 2,
    LookupAttributes: [attribute('EventName', 'CreateUser')],
    NextToken: answer['NextToken'],
  };
  expect((await ask(other)).answer['__type']).toBe('InvalidNextTokenException');
});

test('another operation is not answered', async () => {
  const { status, answer } = await ask({}, { operation: 'CreateTrail' });
  expect([status, answer['__type']]).toEqual([400, 'UnsupportedOperationException']);
});

test('what happened in one region is not found in another', async () => {
  const { answer } = await ask({}, { region: 'ap-northeast-1' });
  expect(answer).toEqual({ Events: [] });
});

test('a trail of all regions is there, and logs', async () => {
  const { answer } = await ask({}, { operation: 'DescribeTrails' });
  const [trail] = listAt(answer, 'trailList').map(fieldsOf);
  expect(trail).toMatchObject({ IsMultiRegionTrail: true, HomeRegion: 'us-east-1' });
  const status = await ask({ Name: trail?.['Name'] }, { operation: 'GetTrailStatus' });
  expect(status.answer).toEqual({ IsLogging: true });
  const selectors = await ask({ TrailName: trail?.['TrailARN'] }, { operation: 'GetEventSelectors' });
  expect(selectors.answer).toMatchObject({ EventSelectors: [{ ReadWriteType: 'All', IncludeManagementEvents: true }] });
});

test('a trail that there is not has no status', async () => {
  const { status, answer } = await ask({ Name: 'NAME' }, { operation: 'GetTrailStatus' });
  expect([status, answer['__type']]).toEqual([400, 'TrailNotFoundException']);
});

test('a call of another service is not answered here', () => {
  const call = { method: 'POST', path: '/', headers: {}, request: Buffer.from('') };
  expect(history({ ...call, scope: { accessKeyId: 'A', service: 'iam', region: 'us-east-1' } })).toBeUndefined();
  expect(history(call)).toBeUndefined();
});
