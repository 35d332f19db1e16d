import * as v from 'valibot';
import { listOf } from '../../lambda/settings/list-of.ts';
import { objectOf } from '../../lambda/settings/object-of.ts';
import { organizationalUnit } from '../../lambda/settings/organizational-unit.ts';
import { oneOf, type Schema, text } from '../../lambda/settings/schema.ts';

/** The organisation whose accounts send their events. */
export type Organization = Readonly<{
  id: string;
  /** Only the accounts of these units, with the units within. */
  units?: readonly string[];
  /** The root, `r-ab12`, by which a StackSet reaches every account where no units are named. */
  root?: string;
  /** What the account deployed to is to the organisation: it decides how a StackSet is made. */
  deployedFrom?: 'management account' | 'delegated administrator' | 'member';
}>;

const members = {
  id: text('be the id of an organisation, such as "o-a1b2c3d4e5"', (id) => /^o-[a-z0-9]{10,32}$/.test(id)),
  units: v.exactOptional(
    v.pipe(
      listOf(organizationalUnit),
      v.check((units) => units.length > 0, 'is an empty list, so that no account could send; leave it out for all'),
    ),
  ),
  root: v.exactOptional(text('be the id of the root, such as "r-ab12"', (id) => /^r-[0-9a-z]{4,32}$/.test(id))),
  deployedFrom: v.exactOptional(oneOf(['management account', 'delegated administrator', 'member'])),
} as const satisfies Record<keyof Organization, v.GenericSchema>;

export const organization: Schema<Organization> = objectOf(members);
