import type { Action, Actions } from '../../actions/action.ts';
import type { ResourceKind } from '../../actions/resources.ts';
import { apiName } from '../../cloudtrail/api-name.ts';
import type { CloudTrailRecord } from '../../cloudtrail/record.ts';
import { alarms } from './alarms.ts';
import { functions } from './functions.ts';
import { parameters } from './parameters.ts';
import { queues } from './queues.ts';
import { rules } from './rules.ts';
import { stacks } from './stacks.ts';
import { logGroups, tables } from './stored.ts';
import { topics } from './topics.ts';
import { trails } from './trails.ts';

/** Calls to the resources that the alerter is made of, by service and event name, since two services can have an event of the same name. */
export const partActions = {
  ...rules,
  ...queues,
  ...functions,
  ...topics,
  ...tables,
  ...logGroups,
  ...parameters,
  ...alarms,
  ...stacks,
  ...trails,
} satisfies Actions;

/** What we know about a call to a service that the alerter uses; undefined for any other call. */
export function partAction(record: CloudTrailRecord): Action | undefined {
  const known: Actions = partActions;
  const name = partName(record);
  return Object.hasOwn(known, name) ? known[name] : undefined;
}

/** The name of such a call as `partActions` has it: `sqs:DeleteQueue`. */
export function partName({ eventSource, eventName }: CloudTrailRecord): string {
  return `${eventSource.replace(/\.amazonaws\.com$/, '')}:${apiName(eventName)}`;
}

/** The kind of resource that most calls of such a service change: for calls that we do not know. */
export function partKind({ eventSource }: CloudTrailRecord): ResourceKind | undefined {
  return Object.hasOwn(kinds, eventSource) ? kinds[eventSource] : undefined;
}

const kinds: Readonly<Record<string, ResourceKind>> = {
  'events.amazonaws.com': 'rule',
  'sqs.amazonaws.com': 'queue',
  'lambda.amazonaws.com': 'lambdaFunction',
  'sns.amazonaws.com': 'topic',
  'dynamodb.amazonaws.com': 'table',
  'logs.amazonaws.com': 'logGroup',
  'ssm.amazonaws.com': 'parameter',
  'monitoring.amazonaws.com': 'alarm',
  'cloudformation.amazonaws.com': 'stack',
  'cloudtrail.amazonaws.com': 'trail',
};
