/** Who called which service where, as the signature of a call says it. */
export type SignedScope = Readonly<{ accessKeyId: string; region: string; service: string }>;

/** Undefined where the call is not signed: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-authentication-methods.html */
export function signedScope(authorization: string | undefined): SignedScope | undefined {
  const [, accessKeyId, region, service] =
    /Credential=(\w+)\/\d+\/([\w-]+)\/([\w-]+)\//.exec(authorization ?? '') ?? [];
  if (accessKeyId === undefined || region === undefined || service === undefined) return undefined;
  return { accessKeyId, region, service };
}
