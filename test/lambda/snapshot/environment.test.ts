import { expect, test } from 'vitest';
import { readSnapshotEnvironment } from '../../../lambda/snapshot/environment.ts';

const alone = {
  ...{ STATE_TABLE_NAME: 'state', HISTORY_DAYS: '400', IAM_REGION: 'us-east-1' },
  ALERT_QUEUE_URL: 'https://sqs.us-east-1.amazonaws.com/123456789012/alerts',
};
const queue = { MEMBER_QUEUE_URL: 'https://sqs.us-east-1.amazonaws.com/123456789012/members' };

test('without members only the account deployed to is read', () => {
  expect(readSnapshotEnvironment(alone).members).toBeUndefined();
});

test.each([
  ['accounts', { accounts: ['210987654321'], roleName: 'read' }, { accounts: ['210987654321'], withTags: false }],
  [
    'an organisation',
    { organization: {}, roleName: 'read', withTags: true },
    { accounts: [], organization: {}, withTags: true },
  ],
  [
    'units',
    { organization: { units: ['ou-ab12-cdef3456'] }, roleName: 'read' },
    { organization: { units: ['ou-ab12-cdef3456'] } },
  ],
])('members may be %s', (_, members, read) => {
  const environment = readSnapshotEnvironment({ ...alone, ...queue, MEMBERS: JSON.stringify(members) });
  expect(environment.members).toMatchObject({ ...read, roleName: 'read', queueUrl: queue.MEMBER_QUEUE_URL });
});

test.each([
  ['no JSON', { ...queue, MEMBERS: '{' }, /MEMBERS must be JSON/],
  ['no role', { ...queue, MEMBERS: '{}' }, /MEMBERS.*roleName/],
  [
    'an account that is none',
    { ...queue, MEMBERS: '{"roleName":"read","accounts":["1"]}' },
    /MEMBERS.*accounts\[0\] must be an account number/,
  ],
  [
    'a unit that is none',
    { ...queue, MEMBERS: '{"roleName":"read","organization":{"units":["prod"]}}' },
    /must be the id of an organisational unit.*it is "prod"/,
  ],
  ['no queue', { MEMBERS: '{"roleName":"read"}' }, /MEMBER_QUEUE_URL is missing, though there are MEMBERS/],
])('members with %s are an error that says so', (_, environment, message) => {
  expect(() => readSnapshotEnvironment({ ...alone, ...environment })).toThrow(message);
});
