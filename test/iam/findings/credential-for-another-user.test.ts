import { credentialForAnotherUser } from '../../../iam/findings/credential-for-another-user.ts';
import { aChange, by, denied } from './a-change.ts';
import { cases } from './cases.ts';

cases(
  credentialForAnotherUser,
  {
    'a key': aChange('CreateAccessKey', { userName: 'sato' }),
    'a password': aChange('CreateLoginProfile', { userName: 'sato' }),
    'another password': aChange('UpdateLoginProfile', { userName: 'sato' }),
    'a service-specific credential': aChange('CreateServiceSpecificCredential', {
      userName: 'sato',
      serviceName: 'codecommit.amazonaws.com',
    }),
    'an access key for the user of a Bedrock key': aChange('CreateAccessKey', { userName: 'BedrockAPIKey-x7k2' }),
    'an SSH key': aChange('UploadSSHPublicKey', { userName: 'sato' }),
    'a signing certificate': aChange('UploadSigningCertificate', { userName: 'sato' }),
    'an MFA device': aChange('EnableMFADevice', {
      userName: 'sato',
      serialNumber: 'arn:aws:iam::123456789012:mfa/phone',
    }),
    'a key by a role': aChange('CreateAccessKey', { userName: 'batch' }, by.role('batch')),
    'a key by root': aChange('CreateAccessKey', { userName: 'sato' }, by.root),
  },
  {
    'a Bedrock key for the user that the console made for it': aChange('CreateServiceSpecificCredential', {
      userName: 'BedrockAPIKey-x7k2',
      serviceName: 'bedrock.amazonaws.com',
    }),
    'an own key': aChange('CreateAccessKey', { userName: 'kimura' }),
    'an own key, where the call names nobody': aChange('CreateAccessKey'),
    'a key of root': aChange('CreateAccessKey', {}, by.root),
    'an own MFA device': aChange('EnableMFADevice', {
      userName: 'kimura',
      serialNumber: 'arn:aws:iam::123456789012:mfa/phone',
    }),
    'a key of another user deactivated': aChange('UpdateAccessKey', {
      userName: 'sato',
      accessKeyId: 'AKIAEXAMPLE',
      status: 'Inactive',
    }),
    'a new user': aChange('CreateUser', { userName: 'sato' }),
    'an attempt': aChange('CreateAccessKey', { userName: 'sato' }, denied),
  },
);
