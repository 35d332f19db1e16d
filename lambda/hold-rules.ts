import { conditions, criticalToo, endOf, type HoldRule, toolNames } from '../alert/hold-rule.ts';
import { isObject } from '../iam/cloudtrail/fields.ts';
import { json, type Variable, wrong } from './variables.ts';

/** None is usual: then every alert is told. */
export function holdRules(variable: Variable): readonly HoldRule[] {
  const list = json(variable.text);
  return isList(list) ? list : wrong(variable, form);
}

const form = `a JSON list of rules, each with a "reason" and at least one of ${conditions.join(', ')}, as settings.ts has them`;

function isList(list: unknown): list is readonly HoldRule[] {
  return Array.isArray(list) && list.every(isHoldRule);
}

function isHoldRule(entry: unknown): entry is HoldRule {
  if (!isObject(entry)) return false;
  const { reason, tool, until, critical, ...others } = entry;
  return (
    isText(reason) &&
    conditions.some((condition) => entry[condition] !== undefined) &&
    conditions.every((condition) => others[condition] === undefined || isText(others[condition])) &&
    (tool === undefined || toolNames.some((name) => name === tool)) &&
    (until === undefined || (isText(until) && endOf(until) !== undefined)) &&
    (critical === undefined || critical === criticalToo)
  );
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
