import { text } from './schema.ts';

/** An organisational unit, or the root: https://docs.aws.amazon.com/organizations/latest/APIReference/API_OrganizationalUnit.html */
export const organizationalUnit = text('be the id of an organisational unit, such as "ou-ab12-cdef3456"', (id) =>
  /^(ou-[0-9a-z]{4,32}-[0-9a-z]{8,32}|r-[0-9a-z]{4,32})$/.test(id),
);
