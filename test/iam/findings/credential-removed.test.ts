import { credentialRemoved } from '../../../iam/findings/credential-removed.ts';
import { aChange, by, denied } from './a-change.ts';
import { cases } from './cases.ts';

const accessKeyId = 'AKIAEXAMPLEEXAMPLE00';

cases(
  credentialRemoved,
  {
    'a key deleted': aChange('DeleteAccessKey', { userName: 'sato', accessKeyId }),
    'a key deactivated': aChange('UpdateAccessKey', { userName: 'sato', accessKeyId, status: 'Inactive' }),
    'a password deleted': aChange('DeleteLoginProfile', { userName: 'sato' }),
    'a service password reset': aChange('ResetServiceSpecificCredential', {
      userName: 'sato',
      serviceSpecificCredentialId: 'ACCAEXAMPLE',
    }),
  },
  {
    'a key activated': aChange('UpdateAccessKey', { userName: 'sato', accessKeyId, status: 'Active' }),
    'a key whose new status is not in the record': aChange('UpdateAccessKey', { userName: 'sato', accessKeyId }),
    'a key made': aChange('CreateAccessKey', { userName: 'sato' }),
    'the password of root deleted, as AWS advises': aChange('DeleteLoginProfile', {}, by.rootSession),
    'an attempt': aChange('DeleteAccessKey', { userName: 'sato', accessKeyId }, denied),
  },
);
