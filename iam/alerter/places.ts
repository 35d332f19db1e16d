import type { Fields } from '../cloudtrail/fields.ts';

/** Where the calls of a service name what they change, and how it is called there: a part of an event pattern. */
export type Where = Readonly<{
  eventSource: readonly string[];
  requestParameters?: Fields;
  responseElements?: Fields;
}>;

/** The resources of a stack that CloudFormation named after it, but for its rules, and the stack itself. */
export function partsOf(stackName: string): readonly Where[] {
  const name = { prefix: `${stackName}-` };
  // An ARN ends in :name or /name, a queue's URL in /name.
  const afterColon = { wildcard: `*:${stackName}-*` };
  const afterSlash = { wildcard: `*/${stackName}-*` };
  return [
    request('sqs', 'queueUrl', [afterSlash]),
    request('lambda', 'functionName', [name, afterColon]),
    // Whoever else reads the queue takes events away.
    request('lambda', 'eventSourceArn', [afterColon]),
    // A change of an event source names it by an id; only the answer says whose it is.
    { ...service('lambda'), responseElements: { functionArn: [afterColon] } },
    request('sns', 'topicArn', [afterColon]),
    request('sns', 'subscriptionArn', [afterColon]),
    request('dynamodb', 'tableName', [name, afterSlash]),
    request('logs', 'logGroupName', [name]),
    request('monitoring', 'alarmName', [name]),
    request('monitoring', 'alarmNames', [name]),
    request('cloudformation', 'stackName', [stackName, { wildcard: `*:stack/${stackName}/*` }]),
  ];
}

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
