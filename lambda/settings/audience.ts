import * as v from 'valibot';
import type { Audience } from '../../alert/audience.ts';
import { breakRiskScale, securityScale } from '../../iam/measures.ts';
import { accountNumber } from './account-number.ts';
import { listOf } from './list-of.ts';
import { memberOf } from './object-of.ts';
import { oneOf } from './schema.ts';

/** An empty list looks like "all" and would mean "none". */
export const accounts = v.pipe(
  listOf(accountNumber),
  v.check(
    (numbers) => numbers.length > 0,
    'is an empty list, so that nothing could ever be for this destination; leave it out for all',
  ),
);

/** What a destination may say of the alerts that are for it; all of it may be left out. */
export const audience = {
  security: v.exactOptional(oneOf(securityScale)),
  breakRisk: v.exactOptional(oneOf(breakRiskScale)),
  accounts: v.exactOptional(accounts),
} as const satisfies Record<keyof Audience, v.GenericSchema>;

/** An alert has to reach one of the two floors. A floor that every alert reaches makes the other one useless. */
export function noUselessFloor<Destination extends Audience>() {
  return v.rawCheck<Destination>(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const { security, breakRisk } = dataset.value;
    if (security === undefined || breakRisk === undefined) return;
    const useless = (floor: keyof Audience, other: keyof Audience) =>
      addIssue({
        message: `lets every alert in, so that ${other} never matters; leave it out`,
        path: [memberOf(dataset.value, floor)],
      });
    if (security === securityScale[0]) useless('security', 'breakRisk');
    if (breakRisk === breakRiskScale[0]) useless('breakRisk', 'security');
  });
}
