import { credentialReport } from './iam-credential-report.ts';
import { detailsPage, type IamAnswer, listPage, noSuchEntity, output } from './iam-pages.ts';

export type { IamAnswer };

type Named<Name extends string> = Readonly<Record<Name, string>> & Readonly<Record<string, unknown>>;

/** What IAM holds, in the shapes of its API; documents as they are, not yet URL-encoded. */
export type IamAccount = Readonly<{
  users: readonly Named<'UserName'>[];
  groups: readonly Named<'GroupName'>[];
  roles: readonly Named<'RoleName'>[];
  policies: readonly Named<'Arn'>[];
  instanceProfiles: readonly Named<'InstanceProfileName'>[];
  samlProviders: readonly Named<'Arn'>[];
  oidcProviders: readonly Named<'Arn'>[];
  serverCertificates: readonly Named<'ServerCertificateName'>[];
  virtualMfaDevices: readonly Named<'SerialNumber'>[];
  serviceCredentials: readonly Named<'UserName'>[];
  accessKeys: readonly Named<'UserName'>[];
  mfaDevices: readonly Named<'UserName'>[];
  sshKeys: readonly Named<'UserName'>[];
  signingCertificates: readonly Named<'UserName'>[];
  alias: string | undefined;
  passwordPolicy: Readonly<Record<string, unknown>> | undefined;
  /** By namespace and name: `RoleManager/Enabled`. */
  properties: ReadonlyMap<string, string>;
  summary: ReadonlyMap<string, number>;
  /** Undefined where the account is not in charge of an organization. */
  organizationFeatures: readonly string[] | undefined;
  /** Undefined where outbound federation is off. */
  issuer: string | undefined;
}>;

export const emptyIam: IamAccount = {
  ...{ users: [], groups: [], roles: [], policies: [], instanceProfiles: [], samlProviders: [], oidcProviders: [] },
  ...{ serverCertificates: [], virtualMfaDevices: [], serviceCredentials: [], accessKeys: [], mfaDevices: [] },
  ...{ sshKeys: [], signingCertificates: [], alias: undefined, passwordPolicy: undefined, properties: new Map() },
  ...{ summary: new Map(), organizationFeatures: undefined, issuer: undefined },
};

type Answering = (form: URLSearchParams, account: IamAccount) => IamAnswer;

const ofUser =
  (member: string, items: (account: IamAccount) => readonly Named<'UserName'>[]): Answering =>
  (form, account) => {
    const name = form.get('UserName');
    if (!account.users.some(({ UserName }) => UserName === name)) return noSuchEntity(`user ${name}`);
    return listPage(
      member,
      items(account).filter(({ UserName }) => UserName === name),
      form,
    );
  };

const byArn =
  (parameter: string, items: (account: IamAccount) => readonly Named<'Arn'>[]): Answering =>
  (form, account) => {
    const arn = form.get(parameter);
    const found = items(account).find(({ Arn }) => Arn === arn);
    return found === undefined ? noSuchEntity(`${arn}`) : output(found);
  };

const arnsOnly = (items: readonly Named<'Arn'>[]) => items.map(({ Arn }) => ({ Arn }));

const answers: ReadonlyMap<string, Answering> = new Map<string, Answering>([
  ['GetAccountAuthorizationDetails', (form, account) => detailsPage(account, form)],
  ['ListRoles', (form, { roles }) => listPage('Roles', roles, form)],
  ['ListInstanceProfiles', (form, account) => listPage('InstanceProfiles', account.instanceProfiles, form)],
  ['ListUsers', (form, { users }) => listPage('Users', users, form)],
  ['GetPolicy', policyAnswer],
  ['ListSAMLProviders', (_, account) => output({ SAMLProviderList: arnsOnly(account.samlProviders) })],
  ['GetSAMLProvider', byArn('SAMLProviderArn', ({ samlProviders }) => samlProviders)],
  [
    'ListOpenIDConnectProviders',
    (_, account) => output({ OpenIDConnectProviderList: arnsOnly(account.oidcProviders) }),
  ],
  ['GetOpenIDConnectProvider', byArn('OpenIDConnectProviderArn', ({ oidcProviders }) => oidcProviders)],
  ['ListVirtualMFADevices', (form, account) => listPage('VirtualMFADevices', account.virtualMfaDevices, form)],
  [
    'ListServerCertificates',
    (form, account) => listPage('ServerCertificateMetadataList', account.serverCertificates, form),
  ],
  [
    'ListServiceSpecificCredentials',
    (form, account) => listPage('ServiceSpecificCredentials', account.serviceCredentials, form),
  ],
  ['ListAccessKeys', ofUser('AccessKeyMetadata', ({ accessKeys }) => accessKeys)],
  ['ListMFADevices', ofUser('MFADevices', ({ mfaDevices }) => mfaDevices)],
  ['ListSSHPublicKeys', ofUser('SSHPublicKeys', ({ sshKeys }) => sshKeys)],
  ['ListSigningCertificates', ofUser('Certificates', ({ signingCertificates }) => signingCertificates)],
  ['GenerateCredentialReport', () => output({ State: 'COMPLETE' })],
  ['GetCredentialReport', (_, account) => output(credentialReport(account))],
  ['GetAccountSummary', (_, { summary }) => output({ SummaryMap: summary })],
  ['ListAccountAliases', (form, { alias }) => listPage('AccountAliases', alias === undefined ? [] : [alias], form)],
  [
    'GetAccountPasswordPolicy',
    (_, { passwordPolicy }) =>
      passwordPolicy === undefined ? noSuchEntity('password policy') : output({ PasswordPolicy: passwordPolicy }),
  ],
  ['GetAccountProperties', (_, { properties }) => output({ Properties: properties })],
  ['ListOrganizationsFeatures', featuresAnswer],
  ['GetOutboundWebIdentityFederationInfo', federationAnswer],
]);

/** What IAM answers to a call: https://docs.aws.amazon.com/IAM/latest/APIReference/API_Operations.html */
export function iamAnswer(operation: string, form: URLSearchParams, account: IamAccount): IamAnswer {
  const answer = answers.get(operation);
  if (answer !== undefined) return answer(form, account);
  return { kind: 'error', status: 400, code: 'InvalidAction', message: `Could not find operation ${operation}` };
}

function policyAnswer(form: URLSearchParams, { policies }: IamAccount): IamAnswer {
  const policy = policies.find(({ Arn }) => Arn === form.get('PolicyArn'));
  if (policy === undefined) return noSuchEntity(`policy ${form.get('PolicyArn')}`);
  const { PolicyVersionList: _, ...rest } = policy;
  return output({ Policy: rest });
}

function featuresAnswer(_: URLSearchParams, { organizationFeatures }: IamAccount): IamAnswer {
  if (organizationFeatures !== undefined) return output({ EnabledFeatures: organizationFeatures });
  const code = 'AccountNotManagementOrDelegatedAdministratorException';
  return { kind: 'error', status: 400, code, message: 'Not the management account' };
}

function federationAnswer(_: URLSearchParams, { issuer }: IamAccount): IamAnswer {
  if (issuer !== undefined) return output({ IssuerIdentifier: issuer, JwtVendingEnabled: true });
  return { kind: 'error', status: 404, code: 'FeatureDisabledException', message: 'The feature is not enabled' };
}
