import type { Action, Actions } from '../../actions/action.ts';
import type { ThingKind } from '../../actions/things.ts';
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

/** What changes the parts that alerting is made of, by service: names repeat from one service to the next. */
export const partActions: Readonly<Record<string, Actions>> = {
  'events.amazonaws.com': rules,
  'sqs.amazonaws.com': queues,
  'lambda.amazonaws.com': functions,
  'sns.amazonaws.com': topics,
  'dynamodb.amazonaws.com': tables,
  'logs.amazonaws.com': logGroups,
  'ssm.amazonaws.com': parameters,
  'monitoring.amazonaws.com': alarms,
  'cloudformation.amazonaws.com': stacks,
  'cloudtrail.amazonaws.com': trails,
};

/** What we know about a call of a service that alerting is made of; undefined for any other. */
export function partAction({ eventSource, eventName }: CloudTrailRecord): Action | undefined {
  const actions = Object.hasOwn(partActions, eventSource) ? partActions[eventSource] : undefined;
  const name = apiName(eventName);
  return actions !== undefined && Object.hasOwn(actions, name) ? actions[name] : undefined;
}

/** What a call of such a service was done to, where we do not know the call. */
export const partKinds: Readonly<Record<string, ThingKind>> = {
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
