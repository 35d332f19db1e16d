import type { Fields } from '../../../iam/cloudtrail/fields.ts';
import { readRecord } from '../../../iam/cloudtrail/read-record.ts';
import type { CloudTrailRecord } from '../../../iam/cloudtrail/record.ts';

const kimura = {
  type: 'IAMUser',
  userName: 'kimura',
  accountId: '123456789012',
  arn: 'arn:aws:iam::123456789012:user/kimura',
};

/** A record of a call by user kimura, or by whomever `more` says, with these parameters. */
export function aRecord(eventName: string, requestParameters: Fields | null, more: Fields = {}): CloudTrailRecord {
  return readRecord({
    eventSource: 'iam.amazonaws.com',
    eventName,
    awsRegion: 'us-east-1',
    userIdentity: kimura,
    requestParameters,
    responseElements: null,
    ...more,
  });
}

/** The root user, signed in. */
export const byRoot: Fields = {
  userIdentity: { type: 'Root', accountId: '123456789012', arn: 'arn:aws:iam::123456789012:root' },
};

export const denied: Fields = { errorCode: 'AccessDenied', errorMessage: 'User is not authorized' };
