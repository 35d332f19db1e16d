import { centralRootAccessEnabled } from '../../../iam/findings/central-root-access-enabled.ts';
import { aChange, denied } from './a-change.ts';
import { cases } from './cases.ts';

cases(
  centralRootAccessEnabled,
  {
    'root credentials': aChange('EnableOrganizationsRootCredentialsManagement', null),
    'root sessions': aChange('EnableOrganizationsRootSessions', null),
  },
  {
    'disabling root sessions': aChange('DisableOrganizationsRootSessions', null),
    'an attempt': aChange('EnableOrganizationsRootSessions', null, denied),
  },
);
