import type { Paths } from './paths.ts';

/** Where a record keeps the name of each kind of resource. */
export const resources = {
  account: { request: [], response: [] },
  rootUser: { request: [], response: [] },
  user: { request: ['userName'], response: ['user.userName', 'user.arn'] },
  group: { request: ['groupName'], response: ['group.groupName', 'group.arn'] },
  role: { request: ['roleName'], response: ['role.roleName', 'role.arn'] },
  roleTemplate: { request: ['templateArn'], response: [] },
  instanceProfile: {
    request: ['instanceProfileName'],
    response: ['instanceProfile.instanceProfileName', 'instanceProfile.arn'],
  },
  policy: { request: ['policyArn', 'policyName'], response: ['policy.policyName', 'policy.arn'] },
  policyVersion: { request: ['versionId'], response: ['policyVersion.versionId'] },
  inlinePolicy: { request: ['policyName'], response: [] },
  boundary: { request: ['permissionsBoundary'], response: ['role.permissionsBoundary.permissionsBoundaryArn'] },
  accessKey: { request: ['accessKeyId'], response: ['accessKey.accessKeyId'] },
  mfaDevice: { request: ['serialNumber', 'virtualMFADeviceName'], response: ['virtualMFADevice.serialNumber'] },
  signingCertificate: { request: ['certificateId'], response: ['certificate.certificateId'] },
  sshKey: { request: ['sSHPublicKeyId'], response: ['sSHPublicKey.sSHPublicKeyId'] },
  serviceCredential: {
    request: ['serviceSpecificCredentialId'],
    response: ['serviceSpecificCredential.serviceSpecificCredentialId'],
  },
  serverCertificate: {
    request: ['serverCertificateName'],
    response: ['serverCertificateMetadata.serverCertificateName', 'serverCertificateMetadata.arn'],
  },
  samlProvider: { request: ['sAMLProviderArn', 'name'], response: ['sAMLProviderArn'] },
  oidcProvider: { request: ['openIDConnectProviderArn', 'url'], response: ['openIDConnectProviderArn'] },
  delegationRequest: { request: ['delegationRequestId'], response: ['delegationRequestId'] },
  accountAlias: { request: ['accountAlias'], response: [] },
  rule: { request: ['name', 'rule'], response: [] },
  queue: { request: ['queueUrl', 'eventSourceArn', 'sourceArn'], response: [] },
  lambdaFunction: { request: ['functionName'], response: ['functionName', 'functionArn'] },
  topic: { request: ['topicArn', 'subscriptionArn', 'resourceArn'], response: [] },
  table: { request: ['tableName', 'resourceArn'], response: [] },
  logGroup: { request: ['logGroupName', 'logGroupIdentifier'], response: [] },
  parameter: { request: ['name', 'names'], response: [] },
  alarm: { request: ['alarmName', 'alarmNames'], response: [] },
  stack: { request: ['stackName'], response: [] },
  trail: { request: ['name', 'trailName'], response: [] },
} as const satisfies Record<string, Paths>;

/** A kind of resource that a call can change or name. */
export type ResourceKind = keyof typeof resources;

/** Whether a name that a sentence holds is that of a kind of resource. */
export function isResourceKind(text: string): text is ResourceKind {
  return Object.hasOwn(resources, text);
}
