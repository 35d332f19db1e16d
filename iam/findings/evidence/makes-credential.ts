import type { CloudTrailRecord } from '../../cloudtrail/record.ts';

/** Whether a call gives out, or sets, something that one signs in or signs calls with. */
export function makesCredential({ eventName }: CloudTrailRecord): boolean {
  return makers.includes(eventName);
}

const makers: readonly string[] = [
  'CreateAccessKey',
  'CreateLoginProfile',
  'CreateServiceSpecificCredential',
  'EnableMFADevice',
  'ResetServiceSpecificCredential',
  'UpdateLoginProfile',
  'UploadSSHPublicKey',
  'UploadSigningCertificate',
];
