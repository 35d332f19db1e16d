import { expect, test } from 'vitest';
import { plain } from '../../../../alert/phrase.ts';
import { changeOf } from '../../records.ts';
import { inEnglish } from './said.ts';

const arn = 'arn:aws-us-gov:iam::123456789012:root';
const root = { type: 'Root', accountId: '123456789012', arn, accessKeyId: 'AKIAEXAMPLE' };

const device = { serialNumber: 'arn:aws-us-gov:iam::123456789012:mfa/root' };
const passkey = { serialNumber: 'arn:aws-us-gov:iam::123456789012:u2f/root-account-mfa-ABCDEFGH' };
const key = { accessKeyId: 'AKIAEXAMPLE' };
const made = { responseElements: { accessKey: { accessKeyId: 'AKIAOTHER', status: 'Active' } } };

/** What the root user of an account in GovCloud, which has no console and no password, can do to itself. */
const calls = [
  ['CreateAccessKey', { ...made, requestParameters: null }, 'critical'],
  ['UpdateAccessKey', { requestParameters: { ...key, status: 'Inactive' } }, 'high'],
  ['DeleteAccessKey', { requestParameters: key }, 'high'],
  ['EnableMFADevice', { requestParameters: device }, 'high'],
  ['DeactivateMFADevice', { requestParameters: device }, 'critical'],
  ['DeactivateMFADevice', { requestParameters: passkey }, 'critical'],
  ['UploadSigningCertificate', { requestParameters: {} }, 'critical'],
  ['DeleteSigningCertificate', { requestParameters: { certificateId: 'EXAMPLE' } }, 'high'],
] as const;

/** All that a message says of it, save that there is no console. */
function said(eventName: string, members: object): string {
  const alert = changeOf({ eventName, awsRegion: 'us-gov-west-1', userIdentity: root, ...members });
  const { points, next } = inEnglish(alert);
  const steps = next.flatMap((step) => (step.kind === 'advice' ? plain(step.text) : step.commands));
  return [...points.map(plain), ...steps].join('\n').replace('in GovCloud it has no console', '');
}

test.each(calls)(
  'nothing about the root user of GovCloud speaks of a console: %s %j',
  (eventName, members, security) => {
    const alert = changeOf({ eventName, awsRegion: 'us-gov-west-1', userIdentity: root, ...members });
    expect(alert.measures.security).toBe(security);
    expect(said(eventName, members)).not.toMatch(/console|password|sign(s|ed)? in\b/i);
  },
);

test.each(['EnableOrganizationsRootCredentialsManagement', 'DisableOrganizationsRootCredentialsManagement'])(
  'central root access is told without passwords that may not be: %s',
  (eventName) => expect(said(eventName, { requestParameters: null })).not.toMatch(/passwords and keys/),
);
