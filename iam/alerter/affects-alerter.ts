import type { Resource } from '../actions/resource.ts';
import { busSource } from '../cloudtrail/bus-source.ts';
import type { Fields } from '../cloudtrail/fields.ts';
import type { CloudTrailRecord } from '../cloudtrail/record.ts';
import type { Alerter } from './alerter.ts';
import { isCaught } from './is-caught.ts';

/** Whether a call changes the alerter itself: a call that its own rules catch, or a call of IAM on one of its roles. */
export function affectsAlerter(record: CloudTrailRecord, named: readonly Resource[], alerter: Alerter): boolean {
  if (record.eventSource === 'iam.amazonaws.com') return named.some((resource) => isOwnRole(resource, alerter));
  return isCaught(eventOf(record), alerter);
}

/** As much of the event as the patterns look at. */
function eventOf({ eventSource, eventName, readOnly, request, response, outcome }: CloudTrailRecord): Fields {
  const detail = {
    eventSource,
    eventName,
    readOnly,
    requestParameters: Object.keys(request).length === 0 ? null : request,
    responseElements: response,
    errorMessage: outcome.kind === 'succeeded' ? undefined : outcome.message,
  };
  return { source: busSource(eventSource), 'detail-type': 'AWS API Call via CloudTrail', detail };
}

/** IAM ignores the case of names: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html */
function isOwnRole({ kind, name }: Resource, { stackName }: Alerter): boolean {
  return kind === 'role' && name?.toLowerCase().startsWith(`${stackName}-`.toLowerCase()) === true;
}
