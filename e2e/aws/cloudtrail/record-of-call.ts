import type { Fields } from '../../../iam/cloudtrail/fields.ts';
import type { CallToAws, ReadCall } from './call-to-aws.ts';
import { isReading, readJsonCall } from './read-json-call.ts';
import { readQueryCall } from './read-query-call.ts';

/** What a record says beside the call itself. */
export type Circumstances = Readonly<{
  userIdentity: Fields;
  /** Milliseconds since 1970. */
  time: number;
  source: string;
  userAgent: string;
  accountId: string;
  /** A random one for each call. */
  eventId: string;
  /** The name with which the service signs, and the region of the signature. */
  service: string;
  region: string;
}>;

/**
 * The record that CloudTrail would write of a call; undefined where it writes none, or where the protocol is not known
 * here: https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html
 */
export function recordOfCall(call: CallToAws, circumstances: Circumstances): Fields | undefined {
  const read = readJsonCall(call) ?? readQueryCall(call);
  return read === undefined || isDataEvent(circumstances.service, read.eventName)
    ? undefined
    : recordOf(read, circumstances);
}

/** A record of a call that is already read. */
export function recordOf(read: ReadCall, { userIdentity, service, region, ...about }: Circumstances): Fields {
  return {
    eventVersion: '1.11',
    userIdentity,
    eventTime: new Date(about.time).toISOString().replace(/\.\d+Z$/, 'Z'),
    eventSource: `${service}.amazonaws.com`,
    eventName: read.eventName,
    // A global service signs for one region, and has its records there.
    awsRegion: region,
    sourceIPAddress: about.source,
    userAgent: about.userAgent,
    ...read.error,
    requestParameters: read.requestParameters,
    responseElements: read.responseElements,
    requestID: read.requestId ?? about.eventId,
    eventID: about.eventId,
    readOnly: isReading(read.eventName) || service === 'sts',
    eventType: 'AwsApiCall',
    managementEvent: true,
    recipientAccountId: about.accountId,
    eventCategory: 'Management',
  };
}

/** Data events are in no event history, and metrics and log lines in no record at all. */
function isDataEvent(service: string, eventName: string): boolean {
  return dataEvents[service]?.test(eventName) ?? false;
}

const dataEvents: Readonly<Record<string, RegExp>> = {
  sqs: /^(SendMessage|ReceiveMessage|DeleteMessage|ChangeMessageVisibility)/,
  sns: /^Publish/,
  dynamodb: /Item$|^(Query|Scan|Batch|Transact|Execute)/,
  logs: /^(PutLogEvents|FilterLogEvents|GetLogEvents|StartQuery)/,
  monitoring: /^PutMetricData/,
  events: /^(PutEvents|TestEventPattern)/,
  kms: /^(Encrypt|Decrypt|ReEncrypt|GenerateDataKey)/,
};
