import type { ResourceKind } from '../../iam/actions/resources.ts';

/** The command that shows resources as they are now: the only witness of a change whose parameters were hidden. */
export function lookUp(kind: ResourceKind): string {
  return `aws iam ${lookUps[kind] ?? 'get-account-authorization-details'}`;
}

const lookUps: Readonly<Partial<Record<ResourceKind, string>>> = {
  role: 'get-account-authorization-details --filter Role',
  user: 'get-account-authorization-details --filter User',
  group: 'get-account-authorization-details --filter Group',
  policy: 'get-account-authorization-details --filter LocalManagedPolicy',
  samlProvider: 'list-saml-providers',
  oidcProvider: 'list-open-id-connect-providers',
  serverCertificate: 'list-server-certificates',
};
