import type { Tool } from '../iam/cloudtrail/tool.ts';
import { iamEntries, partEntries } from '../iam/entries.ts';
import { isLikeAction } from './pattern.ts';

/**
 * Which alerts an operator does not want to get, and why. All its conditions have to be met. In a
 * name `*` stands for anything.
 */
export type HoldRule = Readonly<{
  /** In the operator's own words, for the log. */
  reason: string;
  /** Who: a name as an alert has it, or an ARN. */
  principal?: string;
  /** An event name, in any case: `TagRole`, `Tag*`. */
  action?: string;
  /** An account number. */
  account?: string;
  tool?: ToolName;
  /** The name of the changed user, group, role, policy; or its ARN, where the event has it. */
  target?: string;
  /** The last day on which the rule counts, in UTC: `2026-12-31`. */
  until?: string;
  /** Without these words a critical alert is never held back. */
  critical?: typeof criticalToo;
}>;

export const criticalToo = 'hold critical alerts back too';

/** What a rule can ask of a change. */
export const conditions = ['principal', 'action', 'account', 'tool', 'target'] as const;

/** The tools as a record has them, and CloudFormation, which is one of the AWS services. */
export type ToolName = Tool['kind'] | 'cloudformation';

const tools: Readonly<Record<ToolName, true>> = {
  console: true,
  cli: true,
  cloudshell: true,
  terraform: true,
  opentofu: true,
  pulumi: true,
  cdk: true,
  cloudformation: true,
  sdk: true,
  agent: true,
  service: true,
  other: true,
  'not recorded': true,
};

export const toolNames: readonly ToolName[] = Object.keys(tools).filter(isToolName);

function isToolName(name: string): name is ToolName {
  return Object.hasOwn(tools, name);
}

const eventNames = [...iamEntries, ...partEntries].map(({ eventName }) => eventName);

/** Whether a pattern stands for at least one action that we know. */
export function namesAnAction(pattern: string): boolean {
  return eventNames.some((name) => isLikeAction(pattern, name));
}

/** Whether nearly every alert meets all the conditions of a rule: it was hardly meant to silence everything. */
export function holdsNearlyAll({ principal, action, account, tool, target }: HoldRule): boolean {
  if (account !== undefined || tool !== undefined) return false;
  const isAnyName = (pattern: string | undefined) => pattern === undefined || isNearlyAnyName(pattern);
  return isAnyName(principal) && isAnyName(target) && (action === undefined || isNearlyAnyAction(action));
}

function isNearlyAnyAction(pattern: string): boolean {
  return eventNames.filter((name) => isLikeAction(pattern, name)).length > eventNames.length / 4;
}

/** Of an ARN only the name at its end says who or what: all before it, anybody in the account shares. */
function isNearlyAnyName(pattern: string): boolean {
  const name = pattern.startsWith('arn:') ? (/^arn:(?:[^:]*:){4}(.*)$/.exec(pattern)?.[1] ?? '') : pattern;
  const own = name.replace(/^(user|role|group|policy|assumed-role|federated-user)\//, '');
  return own.replaceAll(/[*/]/g, '').length < 2;
}

const day = 24 * 60 * 60 * 1000;

/** Milliseconds since 1970 at which the last day of a rule is over, in UTC; undefined for what is no day. */
export function endOf(until: string): number | undefined {
  const begin = Date.parse(`${until}T00:00:00Z`);
  const isDay = !Number.isNaN(begin) && new Date(begin).toISOString().startsWith(`${until}T`);
  return isDay ? begin + day : undefined;
}
