import * as v from 'valibot';
import { accountNumber } from '../../settings/account-number.ts';
import { organizationalUnit } from '../../settings/organizational-unit.ts';
import { text } from '../../settings/schema.ts';

/** Whose IAM is read besides that of the account deployed to. */
export const membersSchema = v.object(
  {
    /** These accounts. */
    accounts: v.optional(v.array(accountNumber), []),
    /** All accounts of the organisation, or those of some units, with the units within. */
    organization: v.optional(v.object({ units: v.optional(v.array(organizationalUnit)) })),
    /** The role in each of them that reads; it has the same name everywhere. */
    roleName: text('be the name of a role', (name) => /^[\w+=,.@-]{1,64}$/.test(name)),
    /** Whether alerts are routed by the tags of accounts, so that somebody has to read them. */
    withTags: v.optional(v.boolean(), false),
  },
  'is missing',
);

export type Members = Readonly<v.InferOutput<typeof membersSchema>>;
