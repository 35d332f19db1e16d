/** CloudTrail leaves secrets out of its records itself; nothing that is called one is ever put on the disk all the same. */
const secret =
  /^(?:secretAccessKey|sessionToken|(?:old|new)?password|privateKey|serviceSpecificCredentialSecret|base32StringSeed|qRCodePNG)$/i;

/** For JSON.stringify. */
export function withoutSecrets(name: string, value: unknown): unknown {
  return typeof value === 'string' && secret.test(name) ? 'not kept' : value;
}
