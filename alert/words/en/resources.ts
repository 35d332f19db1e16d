import type { DeviceForm } from '../../../iam/actions/device-form.ts';
import type { ResourceKind } from '../../../iam/actions/resources.ts';
import type { ValueKind } from '../../../iam/actions/values.ts';
import type { NameText } from '../name-text.ts';

/** What each kind of resource is called in English. */
export const resourceTexts: Readonly<Record<ResourceKind, NameText>> = {
  account: { noun: '', unknown: 'the account' },
  rootUser: { noun: '', unknown: 'the root user' },
  user: { noun: 'user', unknown: 'a user' },
  group: { noun: 'group', unknown: 'a group' },
  role: { noun: 'role', unknown: 'a role' },
  roleTemplate: { noun: 'role template', unknown: 'a role template' },
  instanceProfile: { noun: 'instance profile', unknown: 'an instance profile' },
  policy: { noun: 'managed policy', unknown: 'a managed policy' },
  policyVersion: { noun: 'version', unknown: 'a version' },
  inlinePolicy: { noun: 'inline policy', unknown: 'an inline policy' },
  boundary: { noun: 'permissions boundary', unknown: 'a permissions boundary' },
  accessKey: { noun: 'access key', unknown: 'an access key' },
  mfaDevice: { noun: 'MFA device', unknown: 'an MFA device' },
  signingCertificate: { noun: 'signing certificate', unknown: 'a signing certificate' },
  sshKey: { noun: 'SSH key', unknown: 'an SSH key' },
  serviceCredential: { noun: 'service-specific credential', unknown: 'a service-specific credential' },
  serverCertificate: { noun: 'server certificate', unknown: 'a server certificate' },
  samlProvider: { noun: 'SAML provider', unknown: 'a SAML provider' },
  oidcProvider: { noun: 'OpenID Connect provider', unknown: 'an OpenID Connect provider' },
  delegationRequest: { noun: 'delegation request', unknown: 'a delegation request' },
  accountAlias: { noun: 'account alias', unknown: 'an account alias' },
  rule: { noun: 'rule', unknown: 'a rule' },
  queue: { noun: 'queue', unknown: 'a queue' },
  lambdaFunction: { noun: 'function', unknown: 'a function' },
  topic: { noun: 'topic', unknown: 'a topic' },
  table: { noun: 'table', unknown: 'a table' },
  logGroup: { noun: 'log group', unknown: 'a log group' },
  parameter: { noun: 'parameter', unknown: 'a parameter' },
  alarm: { noun: 'alarm', unknown: 'an alarm' },
  stack: { noun: 'stack', unknown: 'a stack' },
  trail: { noun: 'trail', unknown: 'a trail' },
};

/** MFA devices whose form is known. */
export const deviceTexts: Readonly<Record<DeviceForm, NameText>> = {
  'authenticator app': { noun: 'authenticator app', unknown: 'an authenticator app' },
  passkey: { noun: 'passkey or security key', unknown: 'a passkey or security key' },
  'hardware token': { noun: 'hardware token', unknown: 'a hardware token' },
};

/** The same for values that are no resources. */
export const valueTexts: Readonly<Record<ValueKind, NameText>> = {
  audience: { noun: 'audience', unknown: 'an audience' },
  accountSetting: { noun: 'account-wide IAM setting', unknown: 'an account-wide IAM setting' },
  awsService: { noun: '', unknown: 'an AWS service' },
  newName: { noun: '', unknown: 'another name' },
  newPath: { noun: 'path', unknown: 'another path' },
  sessionSeconds: { noun: '', unknown: 'a number of' },
  endpoint: { noun: '', unknown: 'somebody' },
  tags: { noun: '', unknown: 'tags' },
  tagKeys: { noun: '', unknown: 'keys' },
};
