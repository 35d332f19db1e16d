import { partnerActed } from '../../../iam/findings/partner-acted.ts';
import { aChange, by, denied, other } from './a-change.ts';
import { cases } from './cases.ts';

cases(
  partnerActed,
  {
    'a change through a delegation': aChange('TagRole', { roleName: 'batch' }, by.partner),
  },
  {
    'the same without one': aChange('TagRole', { roleName: 'batch' }, by.role('PlatformAdmin')),
    'a role of another account': aChange('TagRole', { roleName: 'batch' }, by.role('PlatformAdmin', other)),
    'an attempt': aChange('TagRole', { roleName: 'batch' }, { ...by.partner, ...denied }),
  },
);
