/** What the table below says of each kind of thing. */
type ThingRow = Readonly<{
  request: readonly string[];
  response: readonly string[];
  en: ThingText;
}>;

/** The words for a kind: “role `x`” where the name is known, “a role” where it is not; a value has no noun. */
export type ThingText = Readonly<{ noun: string; unknown: string }>;

/**
 * Where a record keeps the name of each kind of thing, and what the thing is called: paths into the
 * request, then into the response, the first that is filled wins. Names match whatever their case (see
 * `cloudtrail/fields.ts`), and lead through lists (see `text-in.ts`).
 */
export const things = {
  account: { request: [], response: [], en: { noun: '', unknown: 'the account' } },
  rootUser: { request: [], response: [], en: { noun: '', unknown: 'the root user' } },

  user: { request: ['userName'], response: ['user.userName', 'user.arn'], en: { noun: 'user', unknown: 'a user' } },
  group: {
    request: ['groupName'],
    response: ['group.groupName', 'group.arn'],
    en: { noun: 'group', unknown: 'a group' },
  },
  role: { request: ['roleName'], response: ['role.roleName', 'role.arn'], en: { noun: 'role', unknown: 'a role' } },
  roleTemplate: {
    request: ['templateArn'],
    response: [],
    en: { noun: 'role template', unknown: 'a role template' },
  },
  instanceProfile: {
    request: ['instanceProfileName'],
    response: ['instanceProfile.instanceProfileName', 'instanceProfile.arn'],
    en: { noun: 'instance profile', unknown: 'an instance profile' },
  },

  policy: {
    request: ['policyArn', 'policyName'],
    response: ['policy.policyName', 'policy.arn'],
    en: { noun: 'managed policy', unknown: 'a managed policy' },
  },
  policyVersion: {
    request: ['versionId'],
    response: ['policyVersion.versionId'],
    en: { noun: 'version', unknown: 'a version' },
  },
  inlinePolicy: { request: ['policyName'], response: [], en: { noun: 'inline policy', unknown: 'an inline policy' } },
  boundary: {
    request: ['permissionsBoundary'],
    response: ['role.permissionsBoundary.permissionsBoundaryArn'],
    en: { noun: 'permissions boundary', unknown: 'a permissions boundary' },
  },

  accessKey: {
    request: ['accessKeyId'],
    response: ['accessKey.accessKeyId'],
    en: { noun: 'access key', unknown: 'an access key' },
  },
  mfaDevice: {
    request: ['serialNumber', 'virtualMFADeviceName'],
    response: ['virtualMFADevice.serialNumber'],
    en: { noun: 'MFA device', unknown: 'an MFA device' },
  },
  signingCertificate: {
    request: ['certificateId'],
    response: ['certificate.certificateId'],
    en: { noun: 'signing certificate', unknown: 'a signing certificate' },
  },
  sshKey: {
    request: ['sSHPublicKeyId'],
    response: ['sSHPublicKey.sSHPublicKeyId'],
    en: { noun: 'SSH key', unknown: 'an SSH key' },
  },
  serviceCredential: {
    request: ['serviceSpecificCredentialId'],
    response: ['serviceSpecificCredential.serviceSpecificCredentialId'],
    en: { noun: 'service-specific credential', unknown: 'a service-specific credential' },
  },
  serverCertificate: {
    request: ['serverCertificateName'],
    response: ['serverCertificateMetadata.serverCertificateName', 'serverCertificateMetadata.arn'],
    en: { noun: 'server certificate', unknown: 'a server certificate' },
  },

  samlProvider: {
    request: ['sAMLProviderArn', 'name'],
    response: ['sAMLProviderArn'],
    en: { noun: 'SAML provider', unknown: 'a SAML provider' },
  },
  oidcProvider: {
    request: ['openIDConnectProviderArn', 'url'],
    response: ['openIDConnectProviderArn'],
    en: { noun: 'OpenID Connect provider', unknown: 'an OpenID Connect provider' },
  },
  audience: { request: ['clientID'], response: [], en: { noun: 'audience', unknown: 'an audience' } },
  delegationRequest: {
    request: ['delegationRequestId'],
    response: ['delegationRequestId'],
    en: { noun: 'delegation request', unknown: 'a delegation request' },
  },

  accountAlias: { request: ['accountAlias'], response: [], en: { noun: 'account alias', unknown: 'an account alias' } },
  accountSetting: {
    request: ['properties'],
    response: [],
    en: { noun: 'account-wide IAM setting', unknown: 'an account-wide IAM setting' },
  },
  awsService: {
    request: ['aWSServiceName', 'serviceName'],
    response: ['serviceSpecificCredential.serviceName'],
    en: { noun: '', unknown: 'an AWS service' },
  },
  newName: {
    request: ['newUserName', 'newGroupName', 'newServerCertificateName'],
    response: [],
    en: { noun: '', unknown: 'another name' },
  },
  newPath: { request: ['newPath'], response: [], en: { noun: 'path', unknown: 'another path' } },
  sessionSeconds: { request: ['maxSessionDuration'], response: [], en: { noun: '', unknown: 'a number of' } },
  rule: { request: ['name', 'rule'], response: [], en: { noun: 'rule', unknown: 'a rule' } },
  queue: {
    request: ['queueUrl', 'eventSourceArn', 'sourceArn'],
    response: [],
    en: { noun: 'queue', unknown: 'a queue' },
  },
  lambdaFunction: {
    request: ['functionName'],
    response: ['functionName', 'functionArn'],
    en: { noun: 'function', unknown: 'a function' },
  },
  topic: {
    request: ['topicArn', 'subscriptionArn', 'resourceArn'],
    response: [],
    en: { noun: 'topic', unknown: 'a topic' },
  },
  endpoint: { request: ['endpoint'], response: [], en: { noun: '', unknown: 'somebody' } },
  table: { request: ['tableName', 'resourceArn'], response: [], en: { noun: 'table', unknown: 'a table' } },
  logGroup: {
    request: ['logGroupName', 'logGroupIdentifier'],
    response: [],
    en: { noun: 'log group', unknown: 'a log group' },
  },
  parameter: { request: ['name', 'names'], response: [], en: { noun: 'parameter', unknown: 'a parameter' } },
  alarm: { request: ['alarmName', 'alarmNames'], response: [], en: { noun: 'alarm', unknown: 'an alarm' } },
  stack: { request: ['stackName'], response: [], en: { noun: 'stack', unknown: 'a stack' } },
  trail: { request: ['name', 'trailName'], response: [], en: { noun: 'trail', unknown: 'a trail' } },

  tags: { request: ['tags.key'], response: [], en: { noun: '', unknown: 'tags' } },
  tagKeys: { request: ['tagKeys'], response: [], en: { noun: '', unknown: 'keys' } },
} as const satisfies Record<string, ThingRow>;

/** A kind of thing that an action's sentence can name. */
export type ThingKind = keyof typeof things;
