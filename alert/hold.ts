import type { Change } from '../iam/change.ts';
import { apiName } from '../iam/cloudtrail/api-name.ts';
import type { Tool } from '../iam/cloudtrail/tool.ts';
import { credentialForAnotherUser } from '../iam/findings/credential-for-another-user.ts';
import type { Alert, ChangeAlert } from './alert.ts';
import { conditions, criticalToo, endOf, type HoldRule, type ToolName } from './hold-rule.ts';
import { isLikeAction, isLikeOneOf } from './pattern.ts';
import { namesOfPrincipal } from './principal-names.ts';
import { namesOfTarget } from './target-names.ts';

/** Why an alert is held back: the rule's place in the settings, and its reason. */
export type Held = Readonly<{ rule: string; reason: string }>;

/**
 * The first rule that holds an alert back; undefined where none does. Never a heartbeat or an event that
 * nobody could read, a critical change only where the rule says so in words, and a credential for another user only
 * where it names that user. `now` is in milliseconds since 1970.
 * Why: docs/decisions/0041.
 */
export function heldBy(alert: Alert, rules: readonly HoldRule[], now: number): Held | undefined {
  if (alert.kind !== 'change') return undefined;
  const index = rules.findIndex((rule) => isInForce(rule, now) && mayHold(rule, alert) && isMet(rule, alert.change));
  const rule = rules[index];
  return rule && { rule: `hold[${index}]`, reason: rule.reason };
}

function isInForce({ until }: HoldRule, now: number): boolean {
  return until === undefined || now < (endOf(until) ?? 0);
}

function mayHold(rule: HoldRule, { measures, findings }: ChangeAlert): boolean {
  if (measures.security === 'critical' && rule.critical !== criticalToo) return false;
  // A rule that trusts a principal was hardly meant for the key that whoever took it over makes for somebody else.
  return rule.target !== undefined || !findings.includes(credentialForAnotherUser);
}

/** A rule without conditions holds nothing back: it was hardly meant to silence everything. */
function isMet(rule: HoldRule, change: Change): boolean {
  const answers = conditions.flatMap((condition) => {
    const wanted = rule[condition];
    return wanted === undefined ? [] : [meets[condition](wanted, change)];
  });
  return answers.length > 0 && answers.every((answer) => answer);
}

const meets: Readonly<Record<(typeof conditions)[number], (wanted: string, change: Change) => boolean>> = {
  principal: (pattern, { record }) => isLikeOneOf(pattern, namesOfPrincipal(record.principal)),
  action: (pattern, { record: { eventName } }) =>
    [eventName, apiName(eventName)].some((name) => isLikeAction(pattern, name)),
  account: (number, { record }) => number === record.accountId,
  tool: (name, { record }) => namesOfTool(record.tool).some((each) => each === name),
  target: (pattern, { target, record }) => isLikeOneOf(pattern, namesOfTarget(target, record)),
};

/** What CDK deploys goes through CloudFormation too, where AWS itself says so. */
function namesOfTool(tool: Tool): readonly ToolName[] {
  const isCloudFormation = tool.kind === 'service' && tool.service === 'cloudformation.amazonaws.com';
  const isCdkThroughIt = tool.kind === 'cdk' && tool.evidence === 'AWS';
  return isCloudFormation || isCdkThroughIt ? [tool.kind, 'cloudformation'] : [tool.kind];
}
