import { mfaWeakened } from '../../../iam/findings/mfa-weakened.ts';
import { aChange, by, denied } from './a-change.ts';
import { cases } from './cases.ts';

cases(
  mfaWeakened,
  {
    'a device of another user': aChange('DeactivateMFADevice', {
      userName: 'sato',
      serialNumber: 'arn:aws:iam::123456789012:mfa/phone',
    }),
    'an own device': aChange('DeactivateMFADevice', { serialNumber: 'arn:aws:iam::123456789012:mfa/phone' }),
  },
  {
    'the device of root, which says it already': aChange(
      'DeactivateMFADevice',
      { serialNumber: 'arn:aws:iam::123456789012:mfa/root' },
      by.root,
    ),
    'a device enabled': aChange('EnableMFADevice', {
      userName: 'sato',
      serialNumber: 'arn:aws:iam::123456789012:mfa/phone',
    }),
    'a device deleted, which was deactivated before': aChange('DeleteVirtualMFADevice', {
      serialNumber: 'arn:aws:iam::123456789012:mfa/phone',
    }),
    'a device resynced': aChange('ResyncMFADevice', { userName: 'sato' }),
    'an attempt': aChange('DeactivateMFADevice', { userName: 'sato' }, denied),
  },
);
