import { rootMfaDeactivated } from '../../../iam/findings/root-mfa-deactivated.ts';
import { aChange, by } from './a-change.ts';
import { cases } from './cases.ts';

const serialNumber = 'arn:aws:iam::123456789012:mfa/phone';

cases(
  rootMfaDeactivated,
  {
    'the device of root': aChange('DeactivateMFADevice', { serialNumber }, by.root),
  },
  {
    'the device of a user, by root': aChange('DeactivateMFADevice', { userName: 'sato', serialNumber }, by.root),
    'the own device of a user': aChange('DeactivateMFADevice', { serialNumber }),
    'a device for root': aChange('EnableMFADevice', { serialNumber }, by.root),
  },
);
