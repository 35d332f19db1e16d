import * as v from 'valibot';
import type { Audience, FilteredAudience } from '../../alert/audience.ts';
import { breakRiskScale, securityScale } from '../../iam/measures.ts';
import { accountNumber } from './account-number.ts';
import { listOf } from './list-of.ts';
import { entriesOf, memberOf } from './object-of.ts';
import { organizationalUnit } from './organizational-unit.ts';
import { oneOf, type Schema, text } from './schema.ts';

/** An empty list looks like "all" and would mean "none". */
function someOf(member: Schema<string>) {
  return v.pipe(
    listOf(member),
    v.check(
      (members) => members.length > 0,
      'is an empty list, so that nothing could ever be for this destination; leave it out for all',
    ),
  );
}

export const accounts = someOf(accountNumber);

const units = someOf(organizationalUnit);

/** Tags that an account has to have, all of them. https://docs.aws.amazon.com/organizations/latest/APIReference/API_Tag.html */
const accountTags = v.pipe(
  entriesOf(
    text('be the key of a tag, of 1 to 128 characters', (key) => /^.{1,128}$/u.test(key)),
    text('be the value of a tag, of at most 256 characters', (value) => /^.{0,256}$/u.test(value)),
  ),
  v.check((tags) => Object.keys(tags).length > 0, 'names no tag, which every account would have; leave it out for all'),
);

/** What a destination that SNS filters for may say of its alerts; all of it may be left out. */
export const filteredAudience = {
  security: v.exactOptional(oneOf(securityScale)),
  breakRisk: v.exactOptional(oneOf(breakRiskScale)),
  accounts: v.exactOptional(accounts),
} as const satisfies Record<keyof FilteredAudience, v.GenericSchema>;

/** What a destination may say of the alerts that are for it; all of it may be left out. */
export const audience = {
  ...filteredAudience,
  units: v.exactOptional(units),
  tags: v.exactOptional(accountTags),
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
