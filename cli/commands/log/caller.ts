import type { CloudTrailRecord } from '../../../iam/cloudtrail/record.ts';

/** Who made a call, as short as a column wants it: the person's name where one is known, else the role, the service or the account. */
export function callerOf({ principal }: CloudTrailRecord): string {
  switch (principal.kind) {
    case 'Root':
      return 'root';
    case 'IAMUser':
      return principal.userName;
    case 'AssumedRole':
      return isPerson(principal.origin.kind) ? principal.sessionName : `${principal.roleName}/${principal.sessionName}`;
    case 'Role':
      return principal.roleName;
    case 'AWSService':
      return principal.service ?? 'an AWS service';
    case 'AWSAccount':
      return principal.accountId ?? 'another account';
    case 'IdentityCenterUser':
      return principal.onBehalfOf?.userId ?? 'an Identity Center user';
    case 'FederatedUser':
    case 'SAMLUser':
    case 'WebIdentityUser':
    case 'Directory':
    case 'Unknown':
      return principal.name ?? principal.arn ?? 'not recorded';
  }
}

function isPerson(origin: string): boolean {
  return origin === 'single sign-on' || origin === 'SAML';
}
