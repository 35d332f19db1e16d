/** Actions of the catalogue that change nothing that a state holds, and why. */
export const stateless: Readonly<Record<string, string>> = {
  ...alike('a request of a partner for access: IAM keeps it, and no reading of an account shows it', [
    'CreateDelegationRequest',
    'UpdateDelegationRequest',
    'AssociateDelegationRequest',
    'AcceptDelegationRequest',
    'RejectDelegationRequest',
    'SendDelegationToken',
  ]),
  ...alike('a key pair of the root user for CloudFront: no call reads it', [
    'UploadCloudFrontPublicKey',
    'UpdateCloudFrontPublicKey',
    'DeleteCloudFrontPublicKey',
  ]),
  ...alike('it belongs to the account as AWS bills it, not to its IAM', [
    'UpdateAccountName',
    'UpdateAccountEmailAddress',
  ]),
  SetSTSRegionalEndpointStatus: 'which endpoints of STS answer: no call of IAM reads it',
};

function alike(reason: string, names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, reason]));
}
