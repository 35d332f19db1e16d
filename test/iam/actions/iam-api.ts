import * as sdk from '@aws-sdk/client-iam';

/** The names of all of IAM's API actions, as the SDK has them. */
export const allActions = Object.keys(sdk)
  .filter((name) => /^[A-Z].*Command$/.test(name))
  .map((name) => name.replace(/Command$/, ''));

/** Those that change something. */
export const mutatingActions = allActions.filter((name) => !/^(Get|List|Generate|Simulate)/.test(name));

/** The members of an action's input (`request`) or output, as the SDK's schema at run time lists them. */
export function membersOf(action: string, side: 'request' | 'response'): readonly string[] {
  const operation = new Map(Object.entries(sdk)).get(`${action}$`);
  return structure(side === 'request' ? at(operation, 4) : at(operation, 5)).members;
}

/** Those members of an action's input without which a call is refused. */
export function requiredMembersOf(action: string): readonly string[] {
  const { members, required } = structure(at(new Map(Object.entries(sdk)).get(`${action}$`), 4));
  return members.slice(0, required);
}

/** Whether a path (`accessKey.accessKeyId`, whatever its case) leads to something in an action's input or output. */
export function hasPath(action: string, side: 'request' | 'response', path: string): boolean {
  const operation = new Map(Object.entries(sdk)).get(`${action}$`);
  return leads(side === 'request' ? at(operation, 4) : at(operation, 5), path.toLowerCase().split('.'));
}

function leads(schema: unknown, [name, ...rest]: readonly string[]): boolean {
  if (name === undefined) return true;
  const { members, schemas } = structure(schema);
  const index = members.findIndex((member) => member.toLowerCase() === name);
  return index >= 0 && leads(schemas[index], rest);
}

/** A structure of the SDK's schemas: [3, namespace, name, traits, member names, member schemas, number required]. */
function structure(
  schema: unknown,
): Readonly<{ members: readonly string[]; schemas: readonly unknown[]; required: number }> {
  const opened = open(schema);
  const members = at(opened, 4);
  const schemas = at(opened, 5);
  const required = at(opened, 6);
  return {
    members: Array.isArray(members) ? members.filter((name) => typeof name === 'string') : [],
    schemas: Array.isArray(schemas) ? schemas : [],
    required: typeof required === 'number' ? required : 0,
  };
}

/** Schemas are often wrapped: in a function, in a pair with traits, in a list of one kind. */
function open(schema: unknown): unknown {
  if (typeof schema === 'function') return open(schema());
  if (!Array.isArray(schema)) return undefined;
  if (schema[0] === 3) return schema;
  return open(schema[0] === 1 ? schema[4] : schema[0]);
}

function at(value: unknown, index: number): unknown {
  const opened = typeof value === 'function' ? value() : value;
  return Array.isArray(opened) ? opened[index] : undefined;
}
