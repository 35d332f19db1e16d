import * as v from 'valibot';
import type { FilteredAudience } from '../../alert/audience.ts';
import { accounts, filteredAudience, noUselessFloor } from '../../lambda/settings/audience.ts';
import { objectOf } from '../../lambda/settings/object-of.ts';
import { type Schema, text } from '../../lambda/settings/schema.ts';

export type EmailDestination = FilteredAudience & Readonly<{ address: string }>;

export const emailAddress = text('be an e-mail address such as "oncall@example.com", and nothing else', isAddress);

/** As SNS takes it: bare, in ASCII, without quotes; a name around it, two dots or a comma fail only when deployed. */
function isAddress(address: string): boolean {
  const [, local = '', domain = ''] = /^([^@]{1,64})@([^@]{1,253})$/.exec(address) ?? [];
  const labels = domain.split('.');
  return (
    local.split('.').every((part) => /^[\w!#$%&'*+/=?^`{|}~-]+$/.test(part)) &&
    labels.length > 1 &&
    labels.every((label) => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i.test(label)) &&
    /[a-z]/i.test(labels.at(-1) ?? '')
  );
}

/**
 * A filter policy of SNS takes 150 combinations of values: both floors have eight at most, times the accounts
 * and one for none. https://docs.aws.amazon.com/sns/latest/dg/subscription-filter-policy-constraints.html
 */
const mostAccounts = 17;

const filteredAccounts = v.pipe(
  accounts,
  v.check(
    (numbers) => numbers.length <= mostAccounts,
    ({ input }) => `has ${input.length} accounts; the filter of an e-mail address holds at most ${mostAccounts}`,
  ),
);

const members = {
  address: emailAddress,
  ...filteredAudience,
  accounts: v.exactOptional(filteredAccounts),
} as const satisfies Record<keyof EmailDestination, v.GenericSchema>;

export const emailDestination: Schema<EmailDestination> = v.pipe(objectOf(members), noUselessFloor());
