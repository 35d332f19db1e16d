import { parseArn } from '../cloudtrail/arn.ts';

/** What a device for multi-factor authentication is. A passkey or security key has no codes to type. */
export type DeviceForm = 'authenticator app' | 'passkey' | 'hardware token';

/**
 * The form of a device by its serial number: an ARN says it, and a token has a number of its own. Undefined where there is none.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeactivateMFADevice.html
 */
export function deviceForm(serialNumber: string | undefined): DeviceForm | undefined {
  if (serialNumber === undefined) return undefined;
  const arn = parseArn(serialNumber);
  if (arn === undefined) return 'hardware token';
  if (arn.resource.startsWith('u2f/')) return 'passkey';
  return arn.resource.startsWith('mfa/') ? 'authenticator app' : undefined;
}
