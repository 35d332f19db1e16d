import {
  type Account,
  type OrganizationsClient,
  paginateListAccounts,
  paginateListAccountsForParent,
  paginateListOrganizationalUnitsForParent,
} from '@aws-sdk/client-organizations';
import type { Settings } from '../../../lib/settings/settings.ts';
import { asking } from '../../aws/aws-fault.ts';

/** The accounts whose events a deployment with these settings takes, beside its own: of an organisation the active ones. */
export async function accountsOf(
  { accounts, organization }: Settings,
  client: OrganizationsClient,
): Promise<readonly string[]> {
  if (organization === undefined) return accounts;
  if (organization.units === undefined) {
    return await asking('list the accounts of the organisation', 'organizations:ListAccounts', () =>
      activeIn(paginateListAccounts({ client }, {})),
    );
  }
  const found = new Set<string>();
  for (const unit of organization.units) for (const id of await accountsIn(unit, client)) found.add(id);
  return [...found];
}

/** Of a unit, with the units within, as a StackSet reaches them. */
async function accountsIn(ParentId: string, client: OrganizationsClient): Promise<readonly string[]> {
  const own = await asking('list the accounts of a unit', 'organizations:ListAccountsForParent', () =>
    activeIn(paginateListAccountsForParent({ client }, { ParentId })),
  );
  const within = await asking('list the units within a unit', 'organizations:ListOrganizationalUnitsForParent', () =>
    unitsIn(ParentId, client),
  );
  const inner: string[] = [];
  for (const unit of within) inner.push(...(await accountsIn(unit, client)));
  return [...own, ...inner];
}

async function unitsIn(ParentId: string, client: OrganizationsClient): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const { OrganizationalUnits = [] } of paginateListOrganizationalUnitsForParent({ client }, { ParentId }))
    found.push(...OrganizationalUnits.flatMap(({ Id }) => Id ?? []));
  return found;
}

async function activeIn(pages: AsyncIterable<Readonly<{ Accounts?: readonly Account[] | undefined }>>) {
  const found: string[] = [];
  for await (const { Accounts = [] } of pages)
    found.push(...Accounts.flatMap(({ Id, Status }) => (Status === 'ACTIVE' && Id ? [Id] : [])));
  return found;
}
