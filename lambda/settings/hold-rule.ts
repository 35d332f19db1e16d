import * as v from 'valibot';
import {
  conditions,
  criticalToo,
  endOf,
  type HoldRule,
  holdsNearlyAll,
  namesAnAction,
  toolNames,
} from '../../alert/hold-rule.ts';
import { accountNumber } from './account-number.ts';
import { objectOf } from './object-of.ts';
import { oneOf, type Schema, text } from './schema.ts';

const pattern = v.pipe(
  text('be a name of 1 to 300 characters on one line, in which "*" stands for anything', isLine(300)),
  text('be more than stars, which every name fits; leave it out', (glob) => /[^*]/.test(glob)),
);

const action = v.pipe(pattern, text('fit an action that docs/actions.md lists', namesAnAction));

const members = {
  reason: text('be a reason of 1 to 200 characters on one line', isLine(200)),
  principal: v.exactOptional(pattern),
  action: v.exactOptional(action),
  account: v.exactOptional(accountNumber),
  tool: v.exactOptional(oneOf(toolNames)),
  target: v.exactOptional(pattern),
  until: v.exactOptional(text('be a day such as "2026-12-31"', (day) => endOf(day) !== undefined)),
  critical: v.exactOptional(oneOf<typeof criticalToo>([criticalToo])),
} as const satisfies Record<keyof HoldRule, v.GenericSchema>;

/** A rule of what to hold back. One without a condition, or whose condition nothing can meet, is a mistake. */
export const holdRule: Schema<HoldRule> = v.pipe(
  objectOf(members),
  v.check(
    (rule) => conditions.some((condition) => rule[condition] !== undefined),
    `has no condition; it needs one of ${conditions.join(', ')}, or it would hold everything back`,
  ),
  v.check(
    (rule) => conditions.every((condition) => rule[condition] === undefined) || !holdsNearlyAll(rule),
    'would hold nearly everything back; name the principal, the target or the action more closely',
  ),
);

function isLine(most: number): (line: string) => boolean {
  return (line) => line.length <= most && /^\P{C}+$/u.test(line) && line.trim() !== '';
}
