import { expect, test } from 'vitest';
import { plain } from '../../../../alert/phrase.ts';
import { changeOf, denied } from '../../records.ts';
import { headlineOf, inEnglish } from './said.ts';

const root = { type: 'Root', arn: 'arn:aws:iam::123456789012:root', accountId: '123456789012' };
const session = { ...root, sessionContext: { assumedRoot: 'true' } };
const toRoot = { userName: 'AWS ROOT USER', serialNumber: 'arn:aws:iam::123456789012:mfa/phone' };

function said(eventName: string, userIdentity: object, requestParameters: object = {}, more: object = {}): string {
  return headlineOf(changeOf({ eventName, userIdentity, requestParameters, ...more }));
}

test.each([
  ['UploadCloudFrontPublicKey', 'The root user uploaded a CloudFront public key of its own'],
  ['UpdateAccountEmailAddress', 'The root user changed its e-mail address'],
  ['CreateAccessKey', 'The root user made an access key for itself'],
  ['DeleteAccessKey', 'The root user deleted an access key of its own'],
  ['CreateLoginProfile', 'The root user set its console password'],
  ['DeleteLoginProfile', 'The root user deleted its console password'],
  ['UploadSigningCertificate', 'The root user uploaded a signing certificate for itself'],
  ['UpdateSigningCertificate', 'The root user changed the status of a signing certificate of its own'],
])('the root user that changes what is its own is named once: %s', (eventName, headline) => {
  expect(said(eventName, root)).toBe(headline);
});

test('so is the root user that a record names', () => {
  expect(said('EnableMFADevice', root, toRoot)).toBe('The root user enabled MFA device phone for itself');
  expect(said('DeactivateMFADevice', root, toRoot)).toBe('The root user deactivated MFA device phone of its own');
});

test('a session of the root user is named once, too', () => {
  expect(said('DeleteLoginProfile', session)).toBe(
    'An AssumeRoot session of the root user deleted its console password',
  );
});

test('what somebody else tries is of the root user, and of a user what the root user does to that one', () => {
  const kimura = { type: 'IAMUser', userName: 'kimura', accountId: '123456789012' };
  expect(said('UploadCloudFrontPublicKey', kimura, {}, denied)).toBe(
    'kimura tried to upload a CloudFront public key of the root user, and was denied',
  );
  expect(said('CreateAccessKey', root, { userName: 'sato' })).toBe('The root user made an access key for user sato');
});

test.each([
  [{}, 'An AssumeRoot session of the root user deleted its console password'],
  [{ '123456789012': 'prod' }, 'prod: an AssumeRoot session of the root user deleted its console password'],
  [
    { '210987654321': 'staging' },
    'Account 123456789012: an AssumeRoot session of the root user deleted its console password',
  ],
])('a headline begins with the account where there are names: %j', (names, headline) => {
  const change = changeOf({ eventName: 'DeleteLoginProfile', userIdentity: session });
  expect(plain(inEnglish(change, names).headline)).toBe(headline);
});
