import { expect, test } from 'vitest';
import { endOf } from '../../../iam/actions/end-of.ts';
import { readRecord } from '../../../iam/cloudtrail/read-record.ts';

const december = { code: 'at', time: Date.UTC(2026, 11, 24, 9, 41, 7) };

test.each([
  [
    'the time in the response',
    {},
    { serviceSpecificCredential: { expirationDate: 'Dec 24, 2026 9:41:07 AM' } },
    december,
  ],
  ['the same as ISO 8601', {}, { serverCertificateMetadata: { expiration: '2026-12-24T09:41:07Z' } }, december],
  ['the metadata of a SAML provider', {}, { validUntil: 'Dec 24, 2026 9:41:07 AM' }, december],
  ['only the days of the request', { credentialAgeDays: 30 }, null, { code: 'after', days: 30 }],
  ['a time that is none', {}, { validUntil: 'soon' }, undefined],
  ['nothing', {}, null, undefined],
])('a credential ends as the record says: %s', (_, requestParameters, responseElements, end) => {
  expect(endOf(readRecord({ eventName: 'x', requestParameters, responseElements }))).toEqual(end);
});
