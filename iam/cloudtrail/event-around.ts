import { busSource } from './bus-source.ts';
import { type Fields, textAt } from './fields.ts';

/**
 * The EventBridge event that brings a CloudTrail record:
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event-cloudtrail.html
 */
export function eventAround(record: Fields): Fields {
  const eventSource = textAt(record, 'eventSource');
  return {
    version: '0',
    id: textAt(record, 'eventID'),
    'detail-type': detailTypes[textAt(record, 'eventType') ?? ''] ?? 'AWS API Call via CloudTrail',
    source: eventSource && busSource(eventSource),
    account: textAt(record, 'recipientAccountId'),
    time: textAt(record, 'eventTime'),
    region: textAt(record, 'awsRegion'),
    resources: [],
    detail: record,
  };
}

const detailTypes: Readonly<Record<string, string>> = {
  AwsConsoleAction: 'AWS Console Action via CloudTrail',
  AwsConsoleSignIn: 'AWS Console Sign In via CloudTrail',
  AwsServiceEvent: 'AWS Service Event via CloudTrail',
  AwsCloudTrailInsight: 'AWS Insight via CloudTrail',
};
