import { conditions, criticalToo, endOf, type HoldRule, namesAnAction, toolNames } from '../../alert/hold-rule.ts';
import { accountNumber } from './account-number.ts';
import { type Check, first, isObject, objectOf, oneOf, text } from './checks.ts';

const reason = text('be a reason of 1 to 200 characters on one line', isLine(200));

const pattern = first(
  text('be a name of 1 to 300 characters on one line, in which "*" stands for anything', isLine(300)),
  text('be more than stars, which every name fits; leave it out', (glob) => /[^*]/.test(glob)),
);

const action = first(pattern, text('fit an action that docs/actions.md lists', namesAnAction));

const until = text('be a day such as "2026-12-31"', (day) => endOf(day) !== undefined);

const someCondition: Check = (value, path) =>
  isObject(value) && conditions.some((condition) => value[condition] !== undefined)
    ? []
    : [{ path, text: `has no condition; it needs one of ${conditions.join(', ')}, or it would hold everything back` }];

const members = {
  reason,
  principal: pattern,
  action,
  account: accountNumber,
  tool: oneOf(toolNames),
  target: pattern,
  until,
  critical: oneOf([criticalToo]),
} as const satisfies Record<keyof HoldRule, Check>;

const optional = Object.keys(members).filter((name) => name !== 'reason');

/** A rule of what to hold back; one that could never hold anything back is a mistake. */
export const holdRule = first(objectOf(members, optional), someCondition);

function isLine(most: number): (line: string) => boolean {
  return (line) => line.length <= most && /^\P{C}+$/u.test(line) && line.trim() !== '';
}
