import { expect, test } from 'vitest';
import { noCredentials } from '../../../../../iam/state/credentials.ts';
import { entityCalled } from '../../../../../iam/state/look-up.ts';
import type { Neighbour } from '../../../../../iam/state/read/neighbours/neighbour.ts';
import { withNeighbours } from '../../../../../iam/state/read/neighbours/with-neighbours.ts';
import { readState } from '../../../../../iam/state/read/read-state.ts';
import type { State } from '../../../../../iam/state/state.ts';

const arn = (rest: string) => `arn:aws:iam::123456789012:${rest}`;
const details = {
  UserDetailList: [{ UserName: 'sato', UserId: 'AIDASATO', Arn: arn('user/sato') }],
  GroupDetailList: [],
  RoleDetailList: [{ RoleName: 'data-loader', RoleId: 'AROALOADER', Arn: arn('role/data-loader') }],
  Policies: [{ PolicyName: 'P', PolicyId: 'ANPAP', Arn: arn('policy/P'), DefaultVersionId: 'v1' }],
  IsTruncated: false,
};

function stateWith(...neighbours: readonly (readonly [call: string, output: unknown, about?: string])[]): State {
  const read = readState(details, 1_000);
  if (read.kind !== 'state') throw new Error(read.reason);
  const all = neighbours.map(([call, output, about]): Neighbour => ({ call, about, output }));
  return withNeighbours(read.state, all, 1_000);
}

const row = (cells: Readonly<Record<string, string>>) => {
  const all = { user: 'sato', arn: arn('user/sato'), ...cells };
  return { Content: btoa(`${Object.keys(all).join(',')}\n${Object.values(all).join(',')}`) };
};

const user = (state: State) => entityCalled(state, 'user', 'sato');
const role = (state: State) => entityCalled(state, 'role', 'data-loader');

test('without neighbours, what the details leave out stays unsure', () => {
  expect([...stateWith().entities.values()].map(({ name, unsure }) => [name, [...unsure].sort()])).toEqual([
    ['P', ['description', 'tags', 'versions']],
    ['data-loader', ['description', 'maxSessionDuration', 'trust']],
    ['sato', Object.keys(noCredentials).sort()],
  ]);
});

test('a role gets its description and its duration from the list', () => {
  const listed = { RoleName: 'data-loader', RoleId: 'AROALOADER', Description: 'Loads', MaxSessionDuration: 7_200 };
  const told = role(stateWith(['ListRoles', { Roles: [listed] }]));
  expect(told).toMatchObject({ description: 'Loads', maxSessionDuration: 7_200 });
  expect(told?.unsure).toEqual(new Set(['trust']));
});

test('a role that was made anew while the lists were read keeps what is known of the former one', () => {
  const listed = { RoleName: 'data-loader', RoleId: 'AROAOTHER', Description: 'Loads', MaxSessionDuration: 7_200 };
  expect(role(stateWith(['ListRoles', { Roles: [listed] }]))?.unsure).toContain('description');
});

test('an instance profile without a role is in the state, and their kind is whole', () => {
  const InstanceProfiles = [{ InstanceProfileName: 'empty', InstanceProfileId: 'AIPAEMPTY', Roles: [] }];
  const state = stateWith(['ListInstanceProfiles', { InstanceProfiles, IsTruncated: false }]);
  expect(entityCalled(state, 'instanceProfile', 'empty')).toMatchObject({ roles: new Set() });
  expect(state.whole).toContain('instanceProfile');
});

test('a list without its last page makes no kind whole', () => {
  const InstanceProfiles = [{ InstanceProfileName: 'empty', InstanceProfileId: 'AIPAEMPTY', Roles: [] }];
  const state = stateWith(
    ['ListInstanceProfiles', { InstanceProfiles, IsTruncated: true, Marker: 'x' }],
    ['ListServerCertificates', { ServerCertificateMetadataList: [], IsTruncated: true, Marker: 'x' }],
    ['ListVirtualMFADevices', { VirtualMFADevices: [], IsTruncated: true, Marker: 'x' }],
  );
  expect(state.whole).toEqual(new Set(['user', 'group', 'role', 'policy']));
});

test('a policy gets its description and its tags', () => {
  const Policy = { PolicyId: 'ANPAP', Description: 'Of the team', Tags: [{ Key: '__proto__', Value: '' }] };
  const told = entityCalled(stateWith(['GetPolicy', { Policy }, arn('policy/P')]), 'policy', arn('policy/P'));
  expect(told).toMatchObject({ description: 'Of the team', tags: new Map([['__proto__', '']]) });
  expect(told?.unsure).toEqual(new Set(['versions']));
});

test('a report without credentials says that a user has none, and SSH keys stay unsure', () => {
  const cells = { password_enabled: 'false', mfa_active: 'false', access_key_1_active: 'false' };
  const unsure = user(stateWith(['GetCredentialReport', row(cells)]))?.unsure;
  expect(unsure).toEqual(new Set(['passwordLastUsed', 'sshKeys', 'serviceCredentials']));
});

test('a key that the report shows and no list names leaves the keys unsure', () => {
  const told = user(stateWith(['GetCredentialReport', row({ access_key_1_active: 'true' })]));
  expect(told?.unsure).toContain('accessKeys');
});

test('a key gets its last use out of the report by the second in which it was made', () => {
  const created = '2026-10-01T00:00:00+00:00';
  const state = stateWith(
    [
      'GetCredentialReport',
      row({
        ...{ access_key_1_active: 'true', access_key_1_last_rotated: created },
        ...{ access_key_1_last_used_date: '2026-11-01T00:00:00+00:00', access_key_1_last_used_service: 's3' },
        ...{ access_key_2_active: 'false', access_key_2_last_rotated: '2026-10-02T00:00:00+00:00' },
        ...{ access_key_2_last_used_date: 'N/A', access_key_2_last_used_service: 'N/A' },
      }),
    ],
    [
      'ListAccessKeys',
      {
        AccessKeyMetadata: [
          { AccessKeyId: 'AKIAONE', Status: 'Active', CreateDate: new Date(created) },
          { AccessKeyId: 'AKIATWO', Status: 'Inactive', CreateDate: new Date('2026-10-02T00:00:00Z') },
          { AccessKeyId: 'AKIATHREE', Status: 'Inactive', CreateDate: new Date('2026-10-03T00:00:00Z') },
        ],
      },
      'sato',
    ],
  );
  const keys = credentialsOf(state)?.accessKeys;
  expect(keys?.get('AKIAONE')?.lastUsed).toEqual({ time: Date.UTC(2026, 10, 1), service: 's3' });
  expect(keys?.get('AKIATWO')).toMatchObject({ status: 'Inactive', lastUsed: 'never' });
  expect(keys?.get('AKIATHREE')?.lastUsed).toBeUndefined();
});

test('all kinds of credentials come from their lists', () => {
  const state = stateWith(
    ['ListUsers', { Users: [{ UserName: 'sato', PasswordLastUsed: new Date(5_000) }] }],
    ['ListMFADevices', { MFADevices: [{ SerialNumber: 'GAHT12345678' }] }, 'sato'],
    [
      'ListSigningCertificates',
      { Certificates: [{ CertificateId: 'C', Status: 'Active', CertificateBody: 'b' }] },
      'sato',
    ],
    ['ListSSHPublicKeys', { SSHPublicKeys: [{ SSHPublicKeyId: 'APKA', Status: 'Odd' }] }, 'sato'],
    [
      'ListServiceSpecificCredentials',
      {
        ServiceSpecificCredentials: [{ UserName: 'sato', ServiceSpecificCredentialId: 'ACCA', ServiceName: 'bedrock' }],
      },
    ],
  );
  expect(credentialsOf(state)).toMatchObject({
    passwordLastUsed: 5_000,
    mfaDevices: new Set(['GAHT12345678']),
    signingCertificates: new Map([['C', { status: 'Active', body: 'b' }]]),
    sshKeys: new Map([['APKA', { status: undefined, body: undefined }]]),
    serviceCredentials: new Map([['ACCA', { status: undefined, service: 'bedrock' }]]),
  });
  expect(user(state)?.unsure).toEqual(new Set(['password', 'accessKeys']));
});

test('a user who is gone when asked for leaves what was asked unsure', () => {
  expect(user(stateWith(['ListSSHPublicKeys', 'none', 'sato']))?.unsure).toContain('sshKeys');
});

test('providers come with what they hold; one that is gone when it is asked for is not there', () => {
  const [idp, gone, oidc] = [arn('saml-provider/idp'), arn('saml-provider/gone'), arn('oidc-provider/example.com/a')];
  const state = stateWith(
    ['ListSAMLProviders', { SAMLProviderList: [{ Arn: idp }, { Arn: gone }, { Arn: arn('saml-provider/unasked') }] }],
    ['GetSAMLProvider', { SAMLMetadataDocument: '<xml/>', CreateDate: new Date(5_000) }, idp],
    ['GetSAMLProvider', 'none', gone],
    ['ListOpenIDConnectProviders', { OpenIDConnectProviderList: [{ Arn: oidc }] }],
    ['GetOpenIDConnectProvider', { Url: 'example.com/a', ClientIDList: ['b'], ThumbprintList: ['c'] }, oidc],
  );
  expect(entityCalled(state, 'samlProvider', idp)).toMatchObject({ metadata: '<xml/>', created: 5_000, name: 'idp' });
  expect(entityCalled(state, 'samlProvider', gone)).toBeUndefined();
  expect(entityCalled(state, 'samlProvider', arn('saml-provider/unasked'))?.unsure).toContain('metadata');
  const found = { url: 'example.com/a', clientIds: new Set(['b']), thumbprints: new Set(['c']), unsure: new Set() };
  expect(entityCalled(state, 'oidcProvider', oidc)).toMatchObject(found);
  expect([...state.whole]).toEqual(expect.arrayContaining(['samlProvider', 'oidcProvider']));
});

test('server certificates and virtual MFA devices are in the state', () => {
  const serial = arn('mfa/sato');
  const certificate = { ServerCertificateName: 'web', ServerCertificateId: 'ASCA', Path: '/cloudfront/' };
  const state = stateWith(
    ['ListServerCertificates', { ServerCertificateMetadataList: [certificate] }],
    ['ListVirtualMFADevices', { VirtualMFADevices: [{ SerialNumber: serial }, {}] }],
  );
  expect(entityCalled(state, 'serverCertificate', 'web')).toMatchObject({ path: '/cloudfront/', id: 'ASCA' });
  expect(entityCalled(state, 'mfaDevice', serial)).toMatchObject({ name: serial, arn: serial });
});

test('what is set for the account is told in the words of the requests', () => {
  const { account } = stateWith(
    ['ListAccountAliases', { AccountAliases: ['example-corp'] }],
    [
      'GetAccountPasswordPolicy',
      { PasswordPolicy: { MinimumPasswordLength: 14, ExpirePasswords: false, RequireSymbols: true } },
    ],
    ['GetAccountSummary', { SummaryMap: { GlobalEndpointTokenVersion: 2 } }],
    ['ListOrganizationsFeatures', { EnabledFeatures: ['RootSessions'] }],
    ['GetOutboundWebIdentityFederationInfo', { IssuerIdentifier: 'https://x' }],
    ['GetAccountProperties', { Properties: { 'RoleManager/Enabled': 'true' } }],
  );
  expect(account).toMatchObject({
    ...{ alias: 'example-corp', globalEndpointTokenVersion: 'v2Token', rootSessions: true, outboundFederation: true },
    passwordPolicy: new Map([
      ['minimumPasswordLength', '14'],
      ['requireSymbols', 'true'],
    ]),
    ...{ rootCredentialsManagement: false, properties: new Map([['RoleManager/Enabled', '"true"']]) },
  });
});

test('what the account has not is none, and what nobody told is not known', () => {
  const told = stateWith(
    ['ListAccountAliases', { AccountAliases: [] }],
    ['GetAccountPasswordPolicy', 'none'],
    ['GetOutboundWebIdentityFederationInfo', 'none'],
    ['ListOrganizationsFeatures', 'none'],
  ).account;
  expect(told).toMatchObject({ alias: 'none', passwordPolicy: 'none', outboundFederation: false });
  expect([told.rootSessions, stateWith().account.alias]).toEqual([undefined, undefined]);
});

test.each([[null], ['text'], [[]], [{ Roles: 'x', Users: [7], Policy: null, AccountAliases: {} }]])(
  'an answer in no known shape, %j, breaks nothing',
  (output) => {
    const calls = [
      'ListRoles',
      'ListUsers',
      'ListInstanceProfiles',
      'GetPolicy',
      'GetCredentialReport',
      'ListAccessKeys',
    ];
    const more = ['ListSAMLProviders', 'ListAccountAliases', 'GetAccountSummary', 'GetAccountProperties'];
    expect(user(stateWith(...[...calls, ...more].map((call) => [call, output, 'sato'] as const)))?.name).toBe('sato');
  },
);

function credentialsOf(state: State) {
  const found = user(state);
  return found?.kind === 'user' ? found.credentials : undefined;
}
