import { longLivedCredential } from '../../../iam/findings/long-lived-credential.ts';
import { aChange, denied, hidden } from './a-change.ts';
import { cases } from './cases.ts';

cases(
  longLivedCredential,
  {
    'an API key without an age': aChange('CreateServiceSpecificCredential', {
      userName: 'sato',
      serviceName: 'bedrock.amazonaws.com',
    }),
  },
  {
    'an API key for thirty days': aChange('CreateServiceSpecificCredential', {
      userName: 'sato',
      serviceName: 'bedrock.amazonaws.com',
      credentialAgeDays: 30,
    }),
    'a request that CloudTrail left out': aChange('CreateServiceSpecificCredential', hidden),
    'a password reset': aChange('ResetServiceSpecificCredential', {
      userName: 'sato',
      serviceSpecificCredentialId: 'ACCAEXAMPLE',
    }),
    'an attempt': aChange('CreateServiceSpecificCredential', { userName: 'sato' }, denied),
  },
);
