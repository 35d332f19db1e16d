import { expect, test } from 'vitest';
import { refusalOf } from '../../../../alert/content/denial.ts';
import { plain } from '../../../../alert/phrase.ts';
import { sayRefusal } from '../../../../alert/words/en/refusal.ts';
import { readRecord } from '../../../../iam/cloudtrail/read-record.ts';

const asked =
  'User: arn:aws:iam::123456789012:user/kimura is not authorized to perform: iam:DeleteRole on resource: role x';

function said(errorCode: string | undefined, errorMessage?: string): string | undefined {
  const userIdentity = { type: 'IAMUser', userName: 'kimura' };
  const refusal = refusalOf(readRecord({ eventName: 'DeleteRole', userIdentity, errorCode, errorMessage }));
  return refusal && plain(sayRefusal(refusal, {}));
}

test.each([
  [
    'because no identity-based policy allows the iam:DeleteRole action',
    'no identity policy of kimura allows iam:DeleteRole',
  ],
  [
    'because no permissions boundary allows the iam:DeleteRole action',
    'the permissions boundary of kimura does not allow iam:DeleteRole',
  ],
  [
    'because no session policy allows the iam:DeleteRole action',
    'the session policy of this session does not allow iam:DeleteRole',
  ],
  [
    'because no service control policy allows the iam:DeleteRole action',
    'the service control policy of the organisation does not allow iam:DeleteRole',
  ],
  ['with an explicit deny in an identity-based policy', 'an identity policy of kimura denies iam:DeleteRole'],
  ['with an explicit deny in a permissions boundary', 'the permissions boundary of kimura denies iam:DeleteRole'],
  [
    'with an explicit deny in a service control policy',
    'a service control policy of the organisation denies iam:DeleteRole',
  ],
  [
    'with an explicit deny in a resource control policy',
    'a resource control policy of the organisation denies iam:DeleteRole',
  ],
])('a refusal “%s” is said as “%s”', (reason, because) => {
  expect(said('AccessDenied', `${asked} ${reason}`)).toBe(`IAM refused: ${because}.`);
});

test.each([
  ['AccessDenied', asked, 'IAM refused iam:DeleteRole and gave no reason.'],
  ['AccessDenied', 'No.', 'IAM answered AccessDenied: No.'],
  ['AccessDenied', undefined, 'IAM answered AccessDenied.'],
  [
    'NoSuchEntityException',
    'The role with name x cannot be found.',
    'IAM answered NoSuchEntity: The role with name x cannot be found.',
  ],
  [undefined, 'Throttled', 'IAM answered an error: Throttled.'],
])('the error %s with the message “%s” is said as “%s”', (errorCode, message, sentence) => {
  expect(said(errorCode, message)).toBe(sentence);
});

test('a call that succeeded is not said to have changed nothing', () => {
  expect(said(undefined)).toBeUndefined();
});
