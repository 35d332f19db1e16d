import { emptyIam, type IamAccount } from '../../../standins/iam-account.ts';

const account = '123456789012';
const made = new Date('2026-10-01T00:00:00Z');
const policyText = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}]}';
const trustText =
  '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}';

export function aRole(RoleName: string) {
  return {
    ...{
      RoleName,
      RoleId: `AROA${RoleName}`,
      Path: '/',
      Arn: `arn:aws:iam::${account}:role/${RoleName}`,
      CreateDate: made,
    },
    ...{ AssumeRolePolicyDocument: trustText, Description: `What ${RoleName} is for`, MaxSessionDuration: 7_200 },
    ...{ RolePolicyList: [{ PolicyName: 'load', PolicyDocument: policyText }], AttachedManagedPolicies: [] },
  };
}

export function aUser(UserName: string) {
  const Arn = `arn:aws:iam::${account}:user/${UserName}`;
  return { UserName, UserId: `AIDA${UserName}`, Path: '/', Arn, CreateDate: made, GroupList: [] };
}

export function aPolicy(PolicyName: string, owner = account) {
  const PolicyVersionList = [{ VersionId: 'v1', IsDefaultVersion: true, Document: policyText, CreateDate: made }];
  return {
    ...{ PolicyName, PolicyId: `ANPA${PolicyName}`, Arn: `arn:aws:iam::${owner}:policy/${PolicyName}`, Path: '/' },
    ...{ DefaultVersionId: 'v1', Description: `Of ${PolicyName}`, Tags: [{ Key: 'team', Value: 'data' }] },
    PolicyVersionList,
  };
}

/** An account that has something of everything, so that every call is made. */
export const anAccount: IamAccount = {
  ...emptyIam,
  users: [aUser('sato'), aUser('nobody')],
  groups: [{ GroupName: 'data', GroupId: 'AGPADATA', Path: '/', Arn: `arn:aws:iam::${account}:group/data` }],
  roles: [
    {
      ...aRole('data-loader'),
      AttachedManagedPolicies: [{ PolicyName: 'ReadOnlyAccess', PolicyArn: aPolicy('ReadOnlyAccess', 'aws').Arn }],
    },
  ],
  policies: [aPolicy('ExportRead'), aPolicy('ReadOnlyAccess', 'aws')],
  instanceProfiles: [{ InstanceProfileName: 'empty', Path: '/', Roles: [] }],
  samlProviders: [{ Arn: `arn:aws:iam::${account}:saml-provider/idp`, SAMLMetadataDocument: '<xml a="1"/>' }],
  oidcProviders: [{ Arn: `arn:aws:iam::${account}:oidc-provider/example.com`, Url: 'example.com' }],
  accessKeys: [{ UserName: 'sato', AccessKeyId: 'AKIAIOSFODNN7EXAMPLE', Status: 'Inactive' }],
  mfaDevices: [{ UserName: 'sato', SerialNumber: `arn:aws:iam::${account}:mfa/sato` }],
  sshKeys: [{ UserName: 'sato', SSHPublicKeyId: 'APKAEXAMPLE', Status: 'Active' }],
  signingCertificates: [{ UserName: 'sato', CertificateId: 'CERT', Status: 'Active', CertificateBody: 'body' }],
  serviceCredentials: [
    { UserName: 'nobody', ServiceSpecificCredentialId: 'ACCA', ServiceName: 'bedrock.amazonaws.com' },
  ],
  virtualMfaDevices: [{ SerialNumber: `arn:aws:iam::${account}:mfa/sato` }],
  alias: 'example-corp',
  passwordPolicy: { MinimumPasswordLength: 14 },
  properties: new Map([['RoleManager/Enabled', 'true']]),
  summary: new Map([['Users', 2]]),
  organizationFeatures: ['RootSessions'],
  issuer: 'https://issuer.example',
};
