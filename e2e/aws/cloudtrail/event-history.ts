import { type Fields, fieldsOf, textAt } from '../../../iam/cloudtrail/fields.ts';
import { accountId, region } from '../emulator/environment.ts';
import { lookUpEvents } from './look-up-events.ts';
import { LookupError } from './lookup-error.ts';
import type { Incoming, Reply } from './recording-proxy.ts';

/**
 * Plays CloudTrail's own API: it looks events up out of the records of a region, at once where CloudTrail takes
 * minutes, and says that a trail of all regions logs. Calls of other services are not answered here.
 */
export function eventHistory(records: readonly Fields[]): (call: Incoming) => Reply | undefined {
  return (call) => {
    if (call.scope?.service !== 'cloudtrail') return undefined;
    try {
      return json(200, answerOf(call, records, call.scope.region));
    } catch (error) {
      if (!(error instanceof LookupError)) throw error;
      return json(400, { __type: error.name, message: error.message });
    }
  };
}

function answerOf({ headers, request }: Incoming, records: readonly Fields[], asked: string): object {
  const operation = String(headers['x-amz-target']).split('.').at(-1) ?? '';
  const input = fieldsOf(JSON.parse(request.toString() || '{}'));
  if (operation === 'LookupEvents')
    return lookUpEvents(
      records.filter(({ awsRegion }) => awsRegion === asked),
      input,
    );
  if (operation === 'DescribeTrails') return { trailList: [trail] };
  if (operation === 'GetTrailStatus') return { IsLogging: isTrail(textAt(input, 'Name')) };
  if (operation === 'GetEventSelectors' && isTrail(textAt(input, 'TrailName'))) return selectors;
  throw new LookupError(
    'UnsupportedOperationException',
    `Only LookupEvents, DescribeTrails, GetTrailStatus and GetEventSelectors are answered here, not ${operation}.`,
  );
}

/** The trail without which EventBridge would get no event. */
const trail = {
  Name: 'management-events',
  TrailARN: `arn:aws:cloudtrail:${region}:${accountId}:trail/management-events`,
  S3BucketName: `trail-${accountId}`,
  HomeRegion: region,
  IncludeGlobalServiceEvents: true,
  IsMultiRegionTrail: true,
  IsOrganizationTrail: false,
  LogFileValidationEnabled: true,
  HasCustomEventSelectors: false,
  HasInsightSelectors: false,
} as const;

/** Of a trail that nobody has told what to log. */
const selectors = {
  TrailARN: trail.TrailARN,
  EventSelectors: [{ ReadWriteType: 'All', IncludeManagementEvents: true, DataResources: [] }],
} as const;

function isTrail(name: string | undefined): boolean {
  if (name === trail.Name || name === trail.TrailARN) return true;
  throw new LookupError('TrailNotFoundException', `Unknown trail: ${name} for the user: ${accountId}`);
}

function json(status: number, value: object): Reply {
  return {
    status,
    headers: { 'content-type': 'application/x-amz-json-1.1' },
    body: Buffer.from(JSON.stringify(value)),
  };
}
