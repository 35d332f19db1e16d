/** Where in an organisation the accounts are that a value of `aws:PrincipalOrgPaths` stands for. */
export type OrganizationPath = Readonly<{
  /** Undefined where the value leaves it open: the ids of units are unique within an organisation only. */
  organization: string | undefined;
  /** The lowest unit that the value names; undefined for the whole organisation. */
  unit: string | undefined;
  reach: 'the unit' | 'the unit and those below it' | 'the units below it';
}>;

/**
 * Reads a value such as `o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/*`. Undefined for one that no path can be like.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_last-accessed-view-data-orgs.html#access_policies_last-accessed-viewing-orgs-entity-path
 */
export function organizationPath(value: string): OrganizationPath | undefined {
  const [organization = '', ...steps] = value.split('/');
  if (steps.length === 0 && !value.endsWith('*')) return undefined;
  const named = steps.findLastIndex((step) => /^ou-[a-z0-9-]+$/.test(step));
  return {
    organization: /^o-[a-z0-9]+$/.test(organization) ? organization : undefined,
    unit: steps[named],
    reach: reachOf(steps.slice(named + 1).join('/')),
  };
}

/** A path ends with a slash, behind its last unit. All below the root of an organisation is the organisation. */
function reachOf(rest: string): OrganizationPath['reach'] {
  if (rest === '') return 'the unit';
  return /^(r-[a-z0-9]+\/)?\*+$/.test(rest) ? 'the unit and those below it' : 'the units below it';
}
