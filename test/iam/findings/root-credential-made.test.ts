import { rootCredentialMade } from '../../../iam/findings/root-credential-made.ts';
import { aChange, by, denied } from './a-change.ts';
import { cases } from './cases.ts';

cases(
  rootCredentialMade,
  {
    'a key that root makes without naming a user': aChange('CreateAccessKey', {}, by.root),
    'a password that a root session makes without naming a user': aChange('CreateLoginProfile', {}, by.rootSession),
    'a certificate of root': aChange('UploadSigningCertificate', {}, by.root),
  },
  {
    'a key that root makes for a user': aChange('CreateAccessKey', { userName: 'sato' }, by.root),
    'a key that a user makes without naming one': aChange('CreateAccessKey'),
    'a key of root deleted': aChange('DeleteAccessKey', { accessKeyId: 'AKIAEXAMPLE' }, by.root),
    'a second factor for root, which AWS asks for': aChange(
      'EnableMFADevice',
      { userName: 'AWS ROOT USER', serialNumber: 'arn:aws:iam::123456789012:mfa/root' },
      by.root,
    ),
    'an attempt': aChange('CreateAccessKey', {}, { ...by.root, ...denied }),
  },
);
