import { expect, test } from 'vitest';
import { eventUrl, targetUrl } from '../../alert/links.ts';
import type { Resource } from '../../iam/actions/resource.ts';
import { readRecord } from '../../iam/cloudtrail/read-record.ts';

const record = (more: object) => readRecord({ eventName: 'CreateUser', awsRegion: 'us-east-1', ...more });
const resource = (kind: Resource['kind'], name: string, arn?: string): Resource => ({
  kind,
  name,
  arn,
  source: 'request',
});

test('the link to a record opens the event history of its region', () => {
  expect(eventUrl(record({ eventID: 'b2f7-1' }))).toBe(
    'https://us-east-1.console.aws.amazon.com/cloudtrailv2/home?region=us-east-1#/events/b2f7-1',
  );
});

test.each([
  ['cn-north-1', 'https://cn-north-1.console.amazonaws.cn/'],
  ['us-gov-west-1', 'https://us-gov-west-1.console.amazonaws-us-gov.com/'],
  ['eusc-de-east-1', 'https://eusc-de-east-1.console.amazonaws-eusc.eu/'],
])('the link of an event in %s goes to its partition’s console', (awsRegion, start) => {
  expect(eventUrl(record({ eventID: 'e', awsRegion }))).toContain(start);
});

test('a record without an id has no link, and a strange region never becomes a host', () => {
  expect(eventUrl(record({}))).toBeUndefined();
  expect(eventUrl(record({ eventID: 'e', awsRegion: 'evil.example/' }))).toContain('https://us-east-1.console.');
});

test.each([
  [resource('role', 'billing-export'), '#/roles/details/billing-export?section=permissions'],
  [resource('user', 'sato@example.jp'), '#/users/details/sato%40example.jp?section=permissions'],
  [resource('group', 'ops'), '#/groups/details/ops?section=permissions'],
  [
    resource('policy', 'ExportRead', 'arn:aws:iam::123456789012:policy/ExportRead'),
    '#/policies/details/arn%3Aaws%3Aiam%3A%3A123456789012%3Apolicy%2FExportRead?section=permissions',
  ],
])('the link to a changed resource opens its page in the IAM console', (target, end) => {
  expect(targetUrl(target, 'aws')?.url).toBe(
    `https://us-east-1.console.aws.amazon.com/iam/home?region=us-east-1${end}`,
  );
});

test('a resource without a page of its own has no link', () => {
  expect(targetUrl(resource('accessKey', 'AKIAEXAMPLE'), 'aws')).toBeUndefined();
  expect(targetUrl({ kind: 'role', name: undefined, arn: undefined, source: 'request' }, 'aws')).toBeUndefined();
});

test('no value of an event can end a link', () => {
  const url = eventUrl(record({ eventID: 'a|b>c d"e\'(f)\ud800' }));
  expect(url).toMatch(/^[\w:/.?=#&%-]+$/);
});
