import { isObject } from '../iam/cloudtrail/fields.ts';
import { driftIn } from './drift-message.ts';
import { heartbeatIn } from './heartbeat.ts';
import { testIn } from './test-message.ts';

/** Why an event asks for no alert; undefined where it asks for one. */
export function whyLeftAlone(event: unknown): string | undefined {
  if (isAggregated(event)) return 'an aggregated event, which is no call of its own';
  if (heartbeatIn(event) !== undefined) return 'a heartbeat, which only the deployed function can send';
  if (driftIn(event) !== undefined) return 'a drift, which only the deployed function can tell of';
  if (testIn(event) !== undefined) return 'a test, which only the deployed function can send';
  return undefined;
}

/** Insights of many calls in one: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-concepts.html */
function isAggregated(event: unknown): boolean {
  const detail = isObject(event) && isObject(event['detail']) ? event['detail'] : event;
  return isObject(detail) && (detail['eventCategory'] === 'Aggregated' || detail['eventType'] === 'AwsAggregatedEvent');
}
