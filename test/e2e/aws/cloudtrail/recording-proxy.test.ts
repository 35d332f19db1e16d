import {
  AttachRolePolicyCommand,
  CreateAccessKeyCommand,
  CreateRoleCommand,
  DeleteUserCommand,
  IAMClient,
  ListUsersCommand,
} from '@aws-sdk/client-iam';
import { afterAll, afterEach, expect, test } from 'vitest';
import { recordingProxy } from '../../../../e2e/aws/cloudtrail/recording-proxy.ts';
import { eventAround } from '../../../../iam/cloudtrail/event-around.ts';
import { eventPattern } from '../../../../iam/cloudtrail/event-pattern.ts';
import { type Fields, textAt } from '../../../../iam/cloudtrail/fields.ts';
import { matches } from '../../../../iam/cloudtrail/matches.ts';
import { localServer, type Received } from '../../../../standins/local-server.ts';
import { alertOf } from '../../../alert/alert-of.ts';

const received: Received[] = [];
const records: Fields[] = [];

/** Answers the calls of this file in IAM's words. */
const iam = await localServer((call) => {
  received.push(call);
  const action = new URLSearchParams(call.body).get('Action') ?? '';
  const answer = answers[action];
  const headers = { 'content-type': 'text/xml' };
  if (answer !== undefined)
    return {
      status: 200,
      headers,
      body: `<${action}Response><${action}Result>${answer}</${action}Result></${action}Response>`,
    };
  const error = `<Error><Type>Sender</Type><Code>AccessDenied</Code><Message>User: ${kimura.arn} is not authorized to perform: iam:${action}</Message></Error>`;
  return { status: 403, headers, body: `<ErrorResponse>${error}<RequestId>r-2</RequestId></ErrorResponse>` };
});

const answers: Readonly<Record<string, string>> = {
  CreateRole:
    '<Role><Path>/</Path><RoleName>batch</RoleName><RoleId>AROA1</RoleId><Arn>arn:aws:iam::123456789012:role/batch</Arn><CreateDate>2026-11-24T02:27:41Z</CreateDate></Role>',
  CreateAccessKey:
    '<AccessKey><UserName>bot</UserName><AccessKeyId>AKIA1</AccessKeyId><Status>Active</Status><SecretAccessKey>very-secret</SecretAccessKey></AccessKey>',
  AttachRolePolicy: '',
  ListUsers: '<IsTruncated>false</IsTruncated><Users></Users>',
};

const kimura = { type: 'IAMUser', arn: 'arn:aws:iam::123456789012:user/kimura', userName: 'kimura' };

const player = await recordingProxy({
  endpoint: iam.url,
  accountId: '123456789012',
  identityOf: (accessKeyId) => ({ ...kimura, accessKeyId }),
  record: (record) => void records.push(record),
});

const client = new IAMClient({
  endpoint: player.url,
  region: 'us-east-1',
  credentials: { accessKeyId: 'AKIAKIMURA35FEXAMPLE', secretAccessKey: 'none' },
  maxAttempts: 1,
});

afterEach(() => {
  records.length = 0;
  received.length = 0;
});
afterAll(async () => {
  client.destroy();
  await Promise.all([player.close(), iam.close()]);
});

const trust = '{"Version":"2012-10-17","Statement":[]}';

test('the caller has the answer of IAM, and CloudTrail has the record', async () => {
  const Tags = [{ Key: 'team', Value: 'data & co' }];
  const { Role } = await client.send(
    new CreateRoleCommand({ RoleName: 'batch', AssumeRolePolicyDocument: trust, Tags }),
  );
  expect(Role?.RoleId).toBe('AROA1');
  expect(records).toMatchObject([
    {
      eventName: 'CreateRole',
      userIdentity: { userName: 'kimura', accessKeyId: 'AKIAKIMURA35FEXAMPLE' },
      requestParameters: {
        roleName: 'batch',
        assumeRolePolicyDocument: trust,
        tags: [{ key: 'team', value: 'data & co' }],
      },
      responseElements: { role: { roleName: 'batch', arn: 'arn:aws:iam::123456789012:role/batch' } },
      userAgent: expect.stringContaining('aws-sdk-js/'),
    },
  ]);
});

test('IAM has the call with the signature that the caller gave it', async () => {
  await client.send(
    new AttachRolePolicyCommand({ RoleName: 'batch', PolicyArn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' }),
  );
  expect(received.map(({ headers }) => headers['authorization'])).toEqual([
    expect.stringMatching(/Credential=AKIAKIMURA35FEXAMPLE\/.*SignedHeaders=.*host/),
  ]);
  expect(received.map(({ headers }) => headers.host)).toEqual([new URL(player.url).host]);
});

test('a denied call is denied to the caller, and recorded as an attempt', async () => {
  const call = client.send(new DeleteUserCommand({ UserName: 'sato' }));
  await expect(call).rejects.toMatchObject({ name: 'AccessDenied' });
  expect(records).toMatchObject([{ eventName: 'DeleteUser', errorCode: 'AccessDenied', requestParameters: null }]);
});

test('a secret key reaches the caller alone', async () => {
  const { AccessKey } = await client.send(new CreateAccessKeyCommand({ UserName: 'bot' }));
  expect(AccessKey?.SecretAccessKey).toBe('very-secret');
  expect(JSON.stringify(records)).toContain('AKIA1');
  expect(JSON.stringify(records)).not.toContain('very-secret');
});

test('a record in an event is explained like any other', async () => {
  await client.send(
    new AttachRolePolicyCommand({ RoleName: 'batch', PolicyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' }),
  );
  const [event = {}] = records.map(eventAround);
  const alert = alertOf({ id: 'm-1', body: JSON.stringify(event) });
  expect(matches(eventPattern, event)).toBe(true);
  expect(alert).toMatchObject({ kind: 'change', id: textAt(event, 'id') });
});

test('a call that only reads is recorded, and no concern of the rule', async () => {
  await client.send(new ListUsersCommand({}));
  const [event = {}] = records.map(eventAround);
  expect(event['detail']).toMatchObject({ eventName: 'ListUsers', readOnly: true, responseElements: null });
  expect(matches(eventPattern, event)).toBe(false);
});

test('where IAM cannot be reached, the caller has an error and nothing is recorded', async () => {
  const nowhere = await localServer(() => 'hang up');
  const lost = await recordingProxy({
    endpoint: nowhere.url,
    accountId: '1',
    identityOf: () => kimura,
    record: (each) => void records.push(each),
  });
  const caller = new IAMClient({
    endpoint: lost.url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    maxAttempts: 1,
  });
  await expect(caller.send(new ListUsersCommand({}))).rejects.toThrow();
  expect(records).toEqual([]);
  caller.destroy();
  await Promise.all([lost.close(), nowhere.close()]);
});
