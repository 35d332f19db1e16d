import { type Fields, fieldsAt, fieldsOf, listAt, textAt, valueAt } from '../../../iam/cloudtrail/fields.ts';

/** Whether a queue's policy lets EventBridge send for a rule. */
export function letsSend(policy: string, ruleArn: string): boolean {
  return statementsOf(policy).some(
    (statement) =>
      textAt(statement, 'Effect') === 'Allow' &&
      listAt(statement, 'Principal', 'Service').includes('events.amazonaws.com') &&
      isAbout(statement, 'sqs:SendMessage') &&
      isFor(statement, ruleArn),
  );
}

/** Whether a queue's policy keeps out all but named roles, as that of the stack does. */
export function isGuarded(policy: string): boolean {
  return statementsOf(policy).some(
    (statement) =>
      textAt(statement, 'Effect') === 'Deny' &&
      isAbout(statement, 'sqs:SendMessage') &&
      isAbout(statement, 'sqs:ReceiveMessage') &&
      valueAt(statement, 'Condition', 'ArnNotEquals', 'aws:PrincipalArn') !== undefined,
  );
}

function isAbout(statement: Fields, action: string): boolean {
  const wanted = [action, 'sqs:*', '*'].map((each) => each.toLowerCase());
  return listAt(statement, 'Action').some((each) => wanted.includes(String(each).toLowerCase()));
}

/** A statement without a source is for every rule. */
function isFor(statement: Fields, ruleArn: string): boolean {
  const conditions = Object.values(fieldsAt(statement, 'Condition')).map(fieldsOf);
  const sources = conditions.flatMap((condition) => listAt(condition, 'aws:SourceArn'));
  return sources.length === 0 || sources.includes(ruleArn);
}

function statementsOf(policy: string): readonly Fields[] {
  try {
    return listAt(fieldsOf(JSON.parse(policy)), 'Statement').map(fieldsOf);
  } catch {
    return [];
  }
}
