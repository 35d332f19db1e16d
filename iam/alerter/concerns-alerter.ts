import type { Thing } from '../actions/thing.ts';
import { busSource } from '../cloudtrail/bus-source.ts';
import { matches } from '../cloudtrail/matches.ts';
import type { CloudTrailRecord } from '../cloudtrail/record.ts';
import type { Alerter } from './alerter.ts';
import { ownPatterns } from './own-patterns.ts';

/** Whether a call is about the alerter itself: what its rules catch, and its roles, whose calls come as IAM's own. */
export function concernsAlerter(record: CloudTrailRecord, named: readonly Thing[], alerter: Alerter): boolean {
  if (record.eventSource === 'iam.amazonaws.com') return named.some((thing) => isOwnRole(thing, alerter));
  const { eventSource, eventName, request, response } = record;
  const detail = { eventSource, eventName, requestParameters: request, responseElements: response };
  const event = { source: busSource(eventSource), 'detail-type': 'AWS API Call via CloudTrail', detail };
  return ownPatterns(alerter).some(({ pattern }) => matches(pattern, event));
}

function isOwnRole({ kind, name }: Thing, { stackName }: Alerter): boolean {
  return kind === 'role' && name?.startsWith(`${stackName}-`) === true;
}
