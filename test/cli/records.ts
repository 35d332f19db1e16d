import type { Fields } from '../../iam/cloudtrail/fields.ts';

/** A record of a user being created, with other members laid over it. */
export function recordOf(name: string, more: Fields = {}): Fields {
  return {
    eventVersion: '1.11',
    userIdentity: { type: 'IAMUser', arn: 'arn:aws:iam::123456789012:user/kimura', userName: 'kimura' },
    eventTime: '2026-11-24T00:41:07Z',
    eventSource: 'iam.amazonaws.com',
    eventName: 'CreateUser',
    awsRegion: 'us-east-1',
    sourceIPAddress: '198.51.100.24',
    requestParameters: { userName: name },
    responseElements: null,
    eventID: `id-of-${name}`,
    eventType: 'AwsApiCall',
    recipientAccountId: '123456789012',
    ...more,
  };
}

/** The EventBridge event that brings a record. */
export function eventOf(record: Fields): Fields {
  return {
    version: '0',
    id: 'id-of-the-carrier',
    'detail-type': 'AWS API Call via CloudTrail',
    source: 'aws.iam',
    account: '123456789012',
    time: '2026-11-24T00:41:07Z',
    region: 'us-east-1',
    resources: [],
    detail: record,
  };
}

export const read = recordOf('nobody', { eventName: 'GetUser', eventID: 'id-of-a-read' });
export const signIn = recordOf('nobody', {
  eventSource: 'signin.amazonaws.com',
  eventName: 'ConsoleLogin',
  eventType: 'AwsConsoleSignIn',
});
