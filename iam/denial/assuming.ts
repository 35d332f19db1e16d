/**
 * A service could not take on a role, and says so in its own words, without those of AWS's authorization: Lambda, ECS,
 * Redshift, Step Functions, Glue, CloudFormation, EventBridge Scheduler.
 */
const words =
  /\bcannot be assumed\b|\b(?:unable|not able|failed) to assume (?:the |this |your |provided |iam |execution |service )*role\b|\b(?:not authori[sz]ed|is authori[sz]ed|allow \S+(?: \S+){0,4}) to assume (?:the |this |provided |iam )*role\b|\bgiven assume role permissions\b|\btrust relationships? (?:and|with|of|for)\b|\bproper trust relationship\b/i;

const role = /\barn:[\w-]{3,12}:iam::\d{12}:role\/[\w+=,.@/-]{1,600}/;

/** Whether it is one of these messages. */
export function couldNotAssume(text: string): boolean {
  return words.test(text);
}

/** The role that the message names. */
export function roleIn(text: string): string | undefined {
  return role.exec(text)?.[0].replace(/[.,]+$/, '');
}
