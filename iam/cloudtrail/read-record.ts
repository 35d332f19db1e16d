import { parseArn } from './arn.ts';
import { type Fields, fieldsAt, isObject, isTrueAt, textAt, valueAt } from './fields.ts';
import { readOutcome } from './read-outcome.ts';
import { readPrincipal } from './read-principal.ts';
import { readTool } from './read-tool.ts';
import type { CloudTrailRecord } from './record.ts';

/** Thrown for what is no CloudTrail record at all. */
export class MalformedRecordError extends Error {
  override readonly name = 'MalformedRecordError';
}

/**
 * Reads a CloudTrail record. Members that are missing or of an unexpected type are read as absent.
 * @throws MalformedRecordError where the value is not an object or names no event.
 */
export function readRecord(input: unknown): CloudTrailRecord {
  if (!isObject(input)) throw new MalformedRecordError('A CloudTrail record is a JSON object; this is none.');
  const eventName = textAt(input, 'eventName');
  if (eventName === undefined) throw new MalformedRecordError('A CloudTrail record has an eventName; this has none.');
  const principal = readPrincipal(fieldsAt(input, 'userIdentity'));
  return {
    eventId: textAt(input, 'eventID'),
    eventName,
    eventSource: textAt(input, 'eventSource') ?? 'iam.amazonaws.com',
    readOnly: readBoolean(valueAt(input, 'readOnly')),
    time: readTime(textAt(input, 'eventTime')),
    region: textAt(input, 'awsRegion'),
    accountId: textAt(input, 'recipientAccountId') ?? principal.accountId,
    partition: parseArn(principal.arn)?.partition ?? partitionOf(textAt(input, 'awsRegion')),
    principal,
    tool: readTool(input),
    source: textAt(input, 'sourceIPAddress'),
    outcome: readOutcome(input),
    request: isHidden(input) ? {} : fieldsAt(input, 'requestParameters'),
    response: fieldsAt(input, 'responseElements'),
    hidden: isHidden(input) ? { bytes: hiddenBytes(input) } : undefined,
  };
}

function readBoolean(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

/** Milliseconds since 1970, or undefined for what is no time. */
export function readTime(text: string | undefined): number | undefined {
  const time = Date.parse(text ?? '');
  return Number.isNaN(time) ? undefined : time;
}

/**
 * CloudTrail leaves out request parameters above 100 KB as a whole:
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/WhatIsCloudTrail-Limits.html
 */
function isHidden(record: Fields): boolean {
  return isTrueAt(record, 'requestParameters', 'omitted');
}

function hiddenBytes(record: Fields): number | undefined {
  const bytes = Number(textAt(record, 'requestParameters', 'originalSize'));
  return Number.isSafeInteger(bytes) && bytes > 0 ? bytes : undefined;
}

/** Regions say their partition: https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html */
function partitionOf(region: string | undefined): string {
  const found = partitions.find(([prefix]) => region?.startsWith(prefix));
  return found?.[1] ?? 'aws';
}

const partitions = [
  ['cn-', 'aws-cn'],
  ['us-gov-', 'aws-us-gov'],
  ['eusc-', 'aws-eusc'],
  ['us-isob-', 'aws-iso-b'],
  ['us-isof-', 'aws-iso-f'],
  ['eu-isoe-', 'aws-iso-e'],
  ['us-iso-', 'aws-iso'],
] as const;
