import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { catalogue } from '../../../../iam/actions/catalogue.ts';
import { alertOf } from '../../alert-of.ts';
import { headlineOf } from './said.ts';

/** What a reader is told for each IAM action, word for word. */
const phraseBook: Readonly<Record<string, string>> = {
  AcceptDelegationRequest: 'sato@example.jp accepted delegation request d4f0c7a1-5b36-4e0e-9c1d-2a7be1c09f35',
  AcquireRole: 'tanaka@example.jp created role LogArchiveReader from role template LogArchiveReader',
  AddClientIDToOpenIDConnectProvider:
    'GitHub Actions with role tf-apply added audience https://github.com/example to OpenID Connect provider token.actions.githubusercontent.com',
  AddRoleToInstanceProfile:
    'GitHub Actions with role tf-apply added role batch-worker to instance profile batch-worker',
  AddUserToGroup: 'sato@example.jp added user kimura to group ops',
  AssociateDelegationRequest:
    'sato@example.jp took delegation request d4f0c7a1-5b36-4e0e-9c1d-2a7be1c09f35 as its owner',
  AttachGroupPolicy: 'tanaka@example.jp attached managed policy ExportRead to group data-science',
  AttachRolePolicy: 'tanaka@example.jp attached managed policy ExportRead to role billing-export',
  AttachUserPolicy: 'tanaka@example.jp attached managed policy ExportRead to user report-mailer',
  ChangePassword: 'kimura changed their own console password',
  CreateAccessKey: 'sato@example.jp made access key AKIABATCHRUNNEXAMPLE for user batch-runner',
  CreateAccountAlias: 'sato@example.jp created account alias example-prod',
  CreateDelegationRequest:
    'Role onboarding (session partner-console) created delegation request d4f0c7a1-5b36-4e0e-9c1d-2a7be1c09f35',
  CreateGroup: 'sato@example.jp created group data-science',
  CreateInstanceProfile: 'GitHub Actions with role tf-apply created instance profile batch-worker',
  CreateLoginProfile: 'sato@example.jp made a console password for user report-mailer',
  CreateOpenIDConnectProvider:
    'GitHub Actions with role tf-apply created OpenID Connect provider token.actions.githubusercontent.com',
  CreatePolicy: 'sato@example.jp created managed policy ExportRead',
  CreatePolicyVersion: 'sato@example.jp changed the text of managed policy ExportRead',
  CreateRole: 'tanaka@example.jp created role batch-worker',
  CreateSAMLProvider: 'sato@example.jp created SAML provider Okta',
  CreateServiceLinkedRole:
    'tanaka@example.jp created role AWSServiceRoleForAutoScaling_batch for autoscaling.amazonaws.com',
  CreateServiceSpecificCredential:
    'kimura made service-specific credential ACCABATCHRUNNEEXAMPLE for user batch-runner on codecommit.amazonaws.com',
  CreateUser: 'sato@example.jp created user report-mailer',
  CreateVirtualMFADevice: 'kimura created MFA device kimura-phone',
  DeactivateMFADevice: 'sato@example.jp deactivated MFA device kimura-phone of user kimura',
  DeleteAccessKey: 'sato@example.jp deleted access key AKIABATCHRUNNEXAMPLE of user batch-runner',
  DeleteAccountAlias: 'sato@example.jp deleted account alias example-prod',
  DeleteAccountPasswordPolicy: 'sato@example.jp deleted the password policy of the account',
  DeleteCloudFrontPublicKey: 'The root user deleted a CloudFront public key of its own',
  DeleteGroup: 'sato@example.jp deleted group data-science',
  DeleteGroupPolicy: 'kimura deleted inline policy read-archive from group data-science',
  DeleteInstanceProfile: 'tanaka@example.jp deleted instance profile batch-worker',
  DeleteLoginProfile: 'sato@example.jp deleted the console password of user report-mailer',
  DeleteOpenIDConnectProvider: 'sato@example.jp deleted OpenID Connect provider token.actions.githubusercontent.com',
  DeletePolicy: 'tanaka@example.jp deleted managed policy ExportRead',
  DeletePolicyVersion: 'tanaka@example.jp deleted version v1 of managed policy ExportRead',
  DeleteRole: 'kimura deleted role old-exporter',
  DeleteRolePermissionsBoundary: 'tanaka@example.jp removed the permissions boundary from role billing-export',
  DeleteRolePolicy: 'kimura deleted inline policy read-archive from role billing-export',
  DeleteSAMLProvider: 'sato@example.jp deleted SAML provider Okta',
  DeleteSSHPublicKey: 'kimura deleted SSH key APKABATCHRUNNEEXAMPLE of user batch-runner',
  DeleteServerCertificate: 'kimura deleted server certificate shop.example.jp',
  DeleteServiceLinkedRole:
    'tanaka@example.jp asked for role AWSServiceRoleForAutoScaling_batch, a service-linked role, to be deleted',
  DeleteServiceSpecificCredential:
    'kimura deleted service-specific credential ACCABATCHRUNNEEXAMPLE of user batch-runner',
  DeleteSigningCertificate: 'kimura deleted signing certificate TA7SMP42TDN5Z26OBPEXAMPL of user batch-runner',
  DeleteUser: 'sato@example.jp deleted user report-mailer',
  DeleteUserPermissionsBoundary: 'tanaka@example.jp removed the permissions boundary from user report-mailer',
  DeleteUserPolicy: 'kimura deleted inline policy read-archive from user report-mailer',
  DeleteVirtualMFADevice: 'sato@example.jp deleted MFA device kimura-phone',
  DetachGroupPolicy: 'sato@example.jp detached managed policy ExportRead from group data-science',
  DetachRolePolicy: 'sato@example.jp detached managed policy ExportRead from role billing-export',
  DetachUserPolicy: 'sato@example.jp detached managed policy ExportRead from user report-mailer',
  DisableOrganizationsRootCredentialsManagement:
    'sato@example.jp disabled central management of root credentials in member accounts',
  DisableOrganizationsRootSessions: 'sato@example.jp disabled root sessions in member accounts',
  DisableOutboundWebIdentityFederation: 'sato@example.jp disabled outbound web identity federation for the account',
  EnableMFADevice: 'kimura enabled MFA device kimura-phone for user kimura',
  EnableOrganizationsRootCredentialsManagement:
    'sato@example.jp enabled central management of root credentials in member accounts',
  EnableOrganizationsRootSessions: 'sato@example.jp enabled root sessions in member accounts',
  EnableOutboundWebIdentityFederation: 'sato@example.jp enabled outbound web identity federation for the account',
  PutAccountProperties: 'sato@example.jp changed account-wide IAM setting RoleManager/Enabled = true',
  PutGroupPolicy: 'kimura put inline policy read-archive on group data-science',
  PutRolePermissionsBoundary:
    'GitHub Actions with role tf-apply set permissions boundary TeamBoundary on role billing-export',
  PutRolePolicy: 'kimura put inline policy read-archive on role billing-export',
  PutUserPermissionsBoundary:
    'GitHub Actions with role tf-apply set permissions boundary TeamBoundary on user report-mailer',
  PutUserPolicy: 'kimura put inline policy read-archive on user report-mailer',
  RejectDelegationRequest: 'sato@example.jp rejected delegation request d4f0c7a1-5b36-4e0e-9c1d-2a7be1c09f35',
  RemoveClientIDFromOpenIDConnectProvider:
    'tanaka@example.jp removed audience sts.amazonaws.com from OpenID Connect provider token.actions.githubusercontent.com',
  RemoveRoleFromInstanceProfile: 'tanaka@example.jp removed role batch-worker from instance profile batch-worker',
  RemoveUserFromGroup: 'sato@example.jp removed user kimura from group ops',
  ResetServiceSpecificCredential:
    'kimura reset the password of service-specific credential ACCABATCHRUNNEEXAMPLE of user batch-runner',
  ResyncMFADevice: 'kimura resynced MFA device kimura-phone of user kimura',
  SendDelegationToken:
    'sato@example.jp sent the token of delegation request d4f0c7a1-5b36-4e0e-9c1d-2a7be1c09f35 to the partner',
  SetDefaultPolicyVersion: 'tanaka@example.jp put version v2 of managed policy ExportRead in force',
  SetSTSRegionalEndpointStatus: 'sato@example.jp switched an STS regional endpoint on or off for the account',
  SetSecurityTokenServicePreferences:
    'sato@example.jp set tokens from the global STS endpoint to version 2 for the account',
  TagInstanceProfile: 'kimura tagged instance profile batch-worker with team = billing and cost-centre = 4711',
  TagMFADevice: 'kimura tagged MFA device kimura-phone with team = billing',
  TagOpenIDConnectProvider:
    'kimura tagged OpenID Connect provider token.actions.githubusercontent.com with team = billing',
  TagPolicy: 'kimura tagged managed policy ExportRead with team = billing and cost-centre = 4711',
  TagRole: 'kimura tagged role billing-export with team = billing and cost-centre = 4711',
  TagSAMLProvider: 'kimura tagged SAML provider Okta with team = billing',
  TagServerCertificate: 'kimura tagged server certificate shop.example.jp with team = billing',
  TagUser: 'kimura tagged user report-mailer with team = billing',
  UntagInstanceProfile: 'kimura removed team and cost-centre from the tags of instance profile batch-worker',
  UntagMFADevice: 'kimura removed team from the tags of MFA device kimura-phone',
  UntagOpenIDConnectProvider:
    'kimura removed team from the tags of OpenID Connect provider token.actions.githubusercontent.com',
  UntagPolicy: 'kimura removed team from the tags of managed policy ExportRead',
  UntagRole: 'kimura removed team from the tags of role billing-export',
  UntagSAMLProvider: 'kimura removed team from the tags of SAML provider Okta',
  UntagServerCertificate: 'kimura removed team from the tags of server certificate shop.example.jp',
  UntagUser: 'kimura removed team from the tags of user report-mailer',
  UpdateAccessKey: 'sato@example.jp deactivated access key AKIABATCHRUNNEXAMPLE of user batch-runner',
  UpdateAccountEmailAddress: 'The root user changed its e-mail address',
  UpdateAccountName: 'The root user changed the name of the account',
  UpdateAccountPasswordPolicy: 'sato@example.jp replaced the password policy of the account',
  UpdateAssumeRolePolicy: 'sato@example.jp changed who may assume role data-loader',
  UpdateCloudFrontPublicKey: 'The root user changed a CloudFront public key of its own',
  UpdateDelegationRequest:
    'tanaka@example.jp submitted delegation request d4f0c7a1-5b36-4e0e-9c1d-2a7be1c09f35 for approval',
  UpdateGroup: 'sato@example.jp renamed group data-science to data-platform',
  UpdateLoginProfile: 'sato@example.jp changed the console password settings of user report-mailer',
  UpdateOpenIDConnectProviderThumbprint:
    'GitHub Actions with role tf-apply replaced the certificate thumbprints of OpenID Connect provider token.actions.githubusercontent.com',
  UpdateRole: 'tanaka@example.jp changed the maximum session duration of role batch-worker to 43200 seconds',
  UpdateRoleDescription: 'tanaka@example.jp changed the description of role batch-worker',
  UpdateSAMLProvider: 'sato@example.jp changed the metadata or keys of SAML provider Okta',
  UpdateSSHPublicKey: 'kimura deactivated SSH key APKABATCHRUNNEEXAMPLE of user batch-runner',
  UpdateServerCertificate: 'kimura renamed server certificate shop.example.jp to shop-2026.example.jp',
  UpdateServiceSpecificCredential:
    'kimura deactivated service-specific credential ACCABATCHRUNNEEXAMPLE of user batch-runner',
  UpdateSigningCertificate: 'kimura deactivated signing certificate TA7SMP42TDN5Z26OBPEXAMPL of user batch-runner',
  UpdateUser: 'sato@example.jp renamed user report-mailer to mail-reports',
  UploadCloudFrontPublicKey: 'The root user uploaded a CloudFront public key of its own',
  UploadSSHPublicKey: 'kimura uploaded SSH key APKABATCHRUNNEEXAMPLE for user batch-runner',
  UploadServerCertificate: 'kimura uploaded server certificate shop.example.jp',
  UploadSigningCertificate: 'kimura uploaded signing certificate TA7SMP42TDN5Z26OBPEXAMPL for user batch-runner',
};

test.each(Object.entries(phraseBook))('%s reads “%s”', (eventName, headline) => {
  const body = readFileSync(join(import.meta.dirname, `../../../fixtures/${eventName}.json`), 'utf8');
  const alert = alertOf({ id: 'phrase-book', body });
  expect(alert.kind === 'left alone' ? alert.reason : headlineOf(alert)).toBe(headline);
});

test('every action of the catalogue stands in the phrase book', () => {
  expect(Object.keys(phraseBook)).toEqual(Object.keys(catalogue).sort());
});
