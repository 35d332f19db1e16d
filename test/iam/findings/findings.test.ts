import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findingsPage } from '../../../docs/findings-page.ts';
import { deniedBurst } from '../../../iam/findings/denied-burst.ts';
import { findings, findingsOf } from '../../../iam/findings/findings.ts';
import { probingBurst } from '../../../iam/findings/probing-burst.ts';
import { breakRiskScale, securityScale } from '../../../iam/measures.ts';
import { anyDocument } from '../policy/documents.ts';
import { aChange, allow, attaches, by, denied, failed, policy } from './a-change.ts';

const all = [...findings, deniedBurst, probingBurst];

test('Every file of the folder is a finding in the list, under the name of the file', () => {
  const files = readdirSync(new URL('../../../iam/findings/', import.meta.url))
    .filter((file) => file.endsWith('.ts') && !['finding.ts', 'finding-name.ts', 'findings.ts'].includes(file))
    .map((file) => file.replace('.ts', ''));
  expect(all.map(({ name }) => name).sort()).toEqual(files.sort());
});

test('The names are those that readers filter by: none changes, none is lost', () => {
  expect(all.map(({ name }) => name)).toEqual([
    'alerting-tampered',
    'parameters-hidden',
    'account-email-changed',
    'root-credential-made',
    'root-mfa-deactivated',
    'trust-open-to-everyone',
    'trust-open-to-public-provider',
    'administrator-access-granted',
    'key-quarantined',
    'quarantine-by-hand',
    'root-user-used',
    'quarantine-lifted',
    'administrator-access-provisioned',
    'administrator-access-under-condition',
    'administrator-policy-written',
    'privilege-escalation-granted',
    'privilege-escalation-by-change-and-use',
    'privilege-escalation-of-itself',
    'privilege-escalation-by-identity-center',
    'access-granted-to-oneself',
    'administrator-by-name',
    'trust-opened-to-oneself',
    'users-made-by-workload',
    'service-granted-whole',
    'lock-lifted',
    'permissions-boundary-removed',
    'permissions-boundary-unlimited',
    'trust-open-under-condition',
    'trust-open-to-provider',
    'trust-open-to-guests',
    'trust-open-to-any-certificate',
    'trust-opened-to-unique-id',
    'trust-not-readable',
    'trust-opened-to-another-account',
    'credential-for-another-user',
    'mfa-weakened',
    'long-lived-credential',
    'delegation-token-sent',
    'delegation-accepted',
    'identity-provider-created',
    'identity-center-metadata-replaced',
    'saml-metadata-replaced',
    'outbound-federation-enabled',
    'central-root-access-enabled',
    'denied-by-budget',
    'everything-denied',
    'sessions-revoked',
    'deny-added',
    'federation-removed',
    'credential-removed',
    'administrator-access-removed',
    'escalation-attempted',
    'alerting-tampering-attempted',
    'root-session-used',
    'trust-opened-to-bound-account',
    'trust-opened-to-organization',
    'trust-opened-to-organizational-unit',
    'trust-opened-to-known-account',
    'trust-opened-to-service-of-another-account',
    'privilege-escalation-under-condition',
    'privilege-escalation-written',
    'takeover-granted',
    'limits-liftable',
    'secrets-readable',
    'exposure-granted',
    'guard-lifted',
    'mfa-enabled-without-mfa',
    'partner-acted',
    'oidc-provider-changed',
    'permissions-boundary-set',
    'access-removed',
    'conditional-deny-added',
    'unread-deny-added',
    'policy-not-readable',
    'access-confined',
    'denied-burst',
    'probing-burst',
  ]);
});

test.each(all)('$name raises a measure', ({ raises }) => {
  const { security = 'info', breakRisk = 'none' } = raises;
  expect(securityScale.indexOf(security) + breakRiskScale.indexOf(breakRisk)).toBeGreaterThan(0);
});

test('The gravest findings come first', () => {
  const grades = findings.map(({ raises: { security = 'info', breakRisk = 'none' } }) =>
    Math.max(securityScale.indexOf(security), breakRisk === 'none' ? 0 : breakRiskScale.indexOf(breakRisk) + 1),
  );
  expect(grades).toEqual(grades.toSorted((one, other) => other - one));
});

test('A finding silences only what there is', () => {
  const names = all.map(({ name }) => name);
  expect(findings.flatMap(({ silences }) => silences ?? []).filter((name) => !names.includes(name))).toEqual([]);
});

test('What a finding silences is left out', () => {
  const change = aChange('DeactivateMFADevice', { serialNumber: 'arn:aws:iam::123456789012:mfa/root' }, by.root);
  expect(findingsOf(change).map(({ name }) => name)).toEqual(['root-mfa-deactivated', 'root-user-used']);
});

test('A change of nothing dangerous has no finding', () => {
  expect(findingsOf(aChange('CreateGroup', { groupName: 'ops' }))).toEqual([]);
});

test.each([
  ['a call that failed', attaches('AdministratorAccess', failed)],
  ['the same name in another service', aChange('DeactivateMFADevice', {}, { eventSource: 'workmail.amazonaws.com' })],
  ['an action that nobody knows', aChange('ShareRole', { roleName: 'batch' })],
])('There is no finding in %s', (_, change) => {
  expect(findingsOf(change)).toEqual([]);
});

test('A denied attempt has only the findings that speak of attempts', () => {
  const request = { userName: 'kimura', policyName: 'p', policyDocument: policy(allow('*')) };
  const change = aChange('PutUserPolicy', request, { ...denied, ...by.root });
  expect(findingsOf(change).map(({ name }) => name)).toEqual(['root-user-used', 'escalation-attempted']);
});

test('Whatever stands where a policy should: findings are told, nothing is thrown', () => {
  fc.assert(
    fc.property(fc.constantFrom('PutRolePolicy', 'UpdateAssumeRolePolicy'), anyDocument, (eventName, document) => {
      const found = findingsOf(aChange(eventName, { roleName: 'batch', policyDocument: document }));
      expect(found.every(({ name }) => all.some((one) => one.name === name))).toBe(true);
    }),
  );
});

test('docs/findings.md says what the findings say', () => {
  const page = readFileSync(new URL('../../../docs/findings.md', import.meta.url), 'utf8');
  expect(page, 'docs/findings.md is not current: run `npm run docs`').toBe(findingsPage());
});
