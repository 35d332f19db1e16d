import type { Fields } from '../cloudtrail/fields.ts';

/** Where the calls of a service name what they change, and how it is called there: a part of an event pattern. */
export type Where = Readonly<{
  eventSource: readonly string[];
  requestParameters?: Fields | readonly null[];
  responseElements?: Fields;
  errorMessage?: readonly unknown[];
}>;

/** The resources that an alert passes on its way. CloudFormation named them after the stack. */
export function wayOf(stackName: string): readonly Where[] {
  const { name, afterColon, afterSlash } = formsOf(stackName);
  return [
    // SQS takes a queue's bare name in the place of its URL.
    request('sqs', 'queueUrl', [name, afterSlash]),
    request('sqs', 'sourceArn', [afterColon]),
    request('lambda', 'functionName', [name, afterColon]),
    // A second reader of the queue would take events away.
    request('lambda', 'eventSourceArn', [afterColon]),
    // A change of an event source names it by an id; only the answer says whose it is.
    { ...service('lambda'), responseElements: { functionArn: [afterColon] } },
    request('sns', 'topicArn', [afterColon]),
    request('sns', 'subscriptionArn', [afterColon]),
    request('sns', 'resourceArn', [afterColon]),
    request('dynamodb', 'tableName', [name, afterSlash]),
    request('dynamodb', 'resourceArn', [afterSlash]),
  ];
}

/** The resources beside that way: the stack itself, its log, its alarms. */
export function surroundingsOf(stackName: string): readonly Where[] {
  const { name, afterColon } = formsOf(stackName);
  // The stacks beside it, of the home region and of other accounts, are called so.
  const afterStack = { wildcard: `*:stack/${stackName}-*` };
  return [
    request('logs', 'logGroupName', [name]),
    request('logs', 'logGroupIdentifier', [name, afterColon]),
    request('monitoring', 'alarmName', [name]),
    request('monitoring', 'alarmNames', [name]),
    request('cloudformation', 'stackName', [stackName, name, { wildcard: `*:stack/${stackName}/*` }, afterStack]),
    request('cloudformation', 'stackSetName', [name]),
  ];
}

/** An ARN ends in :name or /name, a queue's URL in /name. */
function formsOf(stackName: string) {
  return {
    name: { prefix: `${stackName}-` },
    afterColon: { wildcard: `*:${stackName}-*` },
    afterSlash: { wildcard: `*/${stackName}-*` },
  };
}

/** Calls that were denied, for which CloudTrail often leaves the parameters out: AWS's answer names the resource. */
export function deniedOn(stackName: string): Where {
  return {
    eventSource: services.map((name) => `${name}.amazonaws.com`),
    requestParameters: [null],
    errorMessage: [`*:${stackName}-*`, `*/${stackName}-*`, `*:stack/${stackName}/*`].map((form) => ({
      wildcard: `* on resource: ${form}`,
    })),
  };
}

const services = ['events', 'sqs', 'lambda', 'sns', 'dynamodb', 'logs', 'monitoring', 'cloudformation'] as const;

/** Rules by what their names are, or how they begin. */
export function rulesCalled(names: string | Readonly<{ prefix: string }>): readonly Where[] {
  return [request('events', 'name', [names]), request('events', 'rule', [names])];
}

/** A trail by its name or its ARN; any trail where there is no name. */
export function trailsCalled(trailName: string | undefined): readonly Where[] {
  if (trailName === undefined) return [service('cloudtrail')];
  const names = [trailName, { wildcard: `*:trail/${trailName}` }];
  return [request('cloudtrail', 'name', names), request('cloudtrail', 'trailName', names)];
}

/** Parameters of the Parameter Store, which can also be deleted several at once. */
export function parametersCalled(names: readonly string[]): readonly Where[] {
  const known = names.map((name) => (name.length > longest ? { prefix: name.slice(0, longest) } : name));
  return [request('ssm', 'name', known), request('ssm', 'names', known)];
}

/** A longer name is known by its beginning: a pattern has no room for all of it. */
export const longest = 700;

function request(from: string, member: string, names: readonly unknown[]): Where {
  return { ...service(from), requestParameters: { [member]: names } };
}

function service(name: string): Pick<Where, 'eventSource'> {
  return { eventSource: [`${name}.amazonaws.com`] };
}
