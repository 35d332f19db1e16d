import type { Members } from '../../lambda/snapshot/environment.ts';
import { readRoleName } from '../names.ts';
import type { Settings } from '../settings/settings.ts';

/** The other accounts whose IAM the snapshot function reads; none where no other account sends its events. */
export function membersOf({ accounts, organization, slack }: Settings): Members | undefined {
  if (accounts.length === 0 && organization === undefined) return undefined;
  const withTags = slack.some(({ tags }) => tags !== undefined);
  const ofOrganization =
    organization === undefined
      ? {}
      : { organization: organization.units === undefined ? {} : { units: [...organization.units] } };
  return { accounts: [...accounts], ...ofOrganization, roleName: readRoleName, withTags };
}
