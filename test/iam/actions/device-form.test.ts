import { expect, test } from 'vitest';
import { deviceForm } from '../../../iam/actions/device-form.ts';

test.each([
  ['arn:aws:iam::123456789012:mfa/kimura-phone', 'authenticator app'],
  ['arn:aws:iam::123456789012:u2f/user/ana/laptop-QWERTYUIOPASDF', 'passkey'],
  ['arn:aws:iam::123456789012:u2f/root/key-QWERTYUIOPASDF', 'passkey'],
  ['GAHT12345678', 'hardware token'],
  ['arn:aws:iam::123456789012:sms-mfa/ana', undefined],
  [undefined, undefined],
])('the serial number %s is that of: %s', (serialNumber, form) => {
  expect(deviceForm(serialNumber)).toBe(form);
});
