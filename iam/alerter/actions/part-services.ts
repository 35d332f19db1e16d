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

/** A service that alerting is made of: what its calls are mostly made to, and what we know of them. */
type PartService = Readonly<{ kind: ThingKind; actions: Actions }>;

/** By the source of the record: names of calls repeat from one service to the next. */
export const partServices: Readonly<Record<string, PartService>> = {
  'events.amazonaws.com': { kind: 'rule', actions: rules },
  'sqs.amazonaws.com': { kind: 'queue', actions: queues },
  'lambda.amazonaws.com': { kind: 'lambdaFunction', actions: functions },
  'sns.amazonaws.com': { kind: 'topic', actions: topics },
  'dynamodb.amazonaws.com': { kind: 'table', actions: tables },
  'logs.amazonaws.com': { kind: 'logGroup', actions: logGroups },
  'ssm.amazonaws.com': { kind: 'parameter', actions: parameters },
  'monitoring.amazonaws.com': { kind: 'alarm', actions: alarms },
  'cloudformation.amazonaws.com': { kind: 'stack', actions: stacks },
  'cloudtrail.amazonaws.com': { kind: 'trail', actions: trails },
};

/** What we know about a call of a service that alerting is made of; undefined for any other. */
export function partAction({ eventSource, eventName }: CloudTrailRecord): Action | undefined {
  const actions = serviceOf(eventSource)?.actions ?? {};
  const name = apiName(eventName);
  return Object.hasOwn(actions, name) ? actions[name] : undefined;
}

/** What a call of such a service was made to, where we do not know the call. */
export function partKind({ eventSource }: CloudTrailRecord): ThingKind | undefined {
  return serviceOf(eventSource)?.kind;
}

function serviceOf(eventSource: string): PartService | undefined {
  return Object.hasOwn(partServices, eventSource) ? partServices[eventSource] : undefined;
}
