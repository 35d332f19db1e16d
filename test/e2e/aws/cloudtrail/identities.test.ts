import { expect, test } from 'vitest';
import { identitiesOf } from '../../../../e2e/aws/cloudtrail/identities.ts';

const asano = { type: 'IAMUser', arn: 'arn:aws:iam::123456789012:user/asano', userName: 'asano' };

test('a key that nobody has is nobody’s, not the root user’s', () => {
  const identities = identitiesOf('123456789012');
  expect(identities.of('AKIANOBODY')).toBeUndefined();
  expect(identities.of('test')).toMatchObject({ type: 'Root' });
});

test('a key is known from the start, or from the answer to the call that made it', () => {
  const identities = identitiesOf('123456789012', { AKIAASANO: 'asano' });
  expect(identities.of('AKIAASANO')).toMatchObject({ ...asano, accessKeyId: 'AKIAASANO' });
  const user = { userName: 'kimura', userId: 'AIDA1', arn: 'arn:aws:iam::123456789012:user/staff/kimura' };
  identities.learn({ eventName: 'CreateUser', responseElements: { user } });
  const accessKey = { userName: 'kimura', accessKeyId: 'AKIAKIMURA' };
  identities.learn({ eventName: 'CreateAccessKey', responseElements: { accessKey } });
  expect(identities.of('AKIAKIMURA')).toMatchObject({ arn: user.arn, principalId: 'AIDA1', userName: 'kimura' });
});

test('an assumed role is its session, with the source identity that the caller set', () => {
  const identities = identitiesOf('123456789012');
  const roleArn = 'arn:aws:iam::123456789012:role/ops/deployer';
  const arn = 'arn:aws:sts::123456789012:assumed-role/deployer/sato';
  identities.learn({
    eventName: 'AssumeRole',
    eventTime: '2026-11-24T02:27:41Z',
    userIdentity: asano,
    requestParameters: { roleArn, roleSessionName: 'sato', sourceIdentity: 'sato@example.jp' },
    responseElements: {
      credentials: { accessKeyId: 'ASIA1' },
      assumedRoleUser: { assumedRoleId: 'AROA1:sato', arn },
    },
  });
  expect(identities.of('ASIA1')).toMatchObject({
    type: 'AssumedRole',
    arn,
    accessKeyId: 'ASIA1',
    sessionContext: {
      sourceIdentity: 'sato@example.jp',
      sessionIssuer: { type: 'Role', principalId: 'AROA1', arn: roleArn, userName: 'deployer' },
    },
  });
});

test('the keys of a session without a role are the caller’s, and a federated user is one', () => {
  const identities = identitiesOf('123456789012');
  const call = { userIdentity: { ...asano, accessKeyId: 'AKIAASANO' }, eventTime: '2026-11-24T02:27:41Z' };
  identities.learn({ ...call, responseElements: { credentials: { accessKeyId: 'ASIA2' } } });
  expect(identities.of('ASIA2')).toMatchObject({ ...asano, accessKeyId: 'ASIA2' });
  const federatedUser = { arn: 'arn:aws:sts::123456789012:federated-user/mori', federatedUserId: '123456789012:mori' };
  identities.learn({ ...call, responseElements: { credentials: { accessKeyId: 'ASIA3' }, federatedUser } });
  expect(identities.of('ASIA3')).toMatchObject({ type: 'FederatedUser', arn: federatedUser.arn });
});
