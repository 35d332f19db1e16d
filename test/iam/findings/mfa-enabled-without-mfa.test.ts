import { mfaEnabledWithoutMfa } from '../../../iam/findings/mfa-enabled-without-mfa.ts';
import { aChange, by, own } from './a-change.ts';
import { cases } from './cases.ts';

const enables = (userName: string, more = {}) =>
  aChange('EnableMFADevice', { userName, serialNumber: `arn:aws:iam::${own}:mfa/${userName}` }, more);
const kimuraWith = (mfaAuthenticated: string) => ({
  userIdentity: {
    type: 'IAMUser',
    userName: 'kimura',
    accountId: own,
    arn: `arn:aws:iam::${own}:user/kimura`,
    sessionContext: { attributes: { mfaAuthenticated } },
  },
});

cases(
  mfaEnabledWithoutMfa,
  {
    'a key, which knows no MFA': enables('kimura'),
    'a console session without MFA': enables('kimura', kimuraWith('false')),
  },
  {
    'a session with MFA': enables('kimura', kimuraWith('true')),
    'for another user': enables('sato'),
    'by a role': enables('kimura', by.role('kimura')),
  },
);
