import { cognitoHost } from '../../policy/cognito-host.ts';

/**
 * Issuers of tokens that everybody can sign up with, and the claims that name the customer.
 * IAM asks for one of them in new trust policies, but takes any value, and leaves old policies alone:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html
 */
const publicIssuers: Readonly<Record<string, readonly string[]>> = {
  'accounts.google.com': ['aud', 'oaud', 'sub'],
  'agent.buildkite.com': ['sub'],
  'api.pulumi.com/oidc': ['aud', 'sub'],
  'app.terraform.io': ['sub'],
  'cognito-identity.amazonaws.com': ['aud', 'sub'],
  'gitlab.com': ['namespace_id', 'namespace_path', 'project_id', 'project_path', 'sub'],
  'graph.facebook.com': ['app_id', 'id'],
  'oidc-configuration.audit-log.githubusercontent.com': ['sub'],
  'oidc.codefresh.io': ['sub'],
  'oidc.vercel.com': ['aud', 'sub'],
  'proidc.upbound.io': ['sub'],
  'sandboxes.cloud': ['aud', 'sub'],
  'scalr.io': ['sub'],
  'studio.datachain.ai/api': ['sub'],
  'token.actions.githubusercontent.com': [
    'enterprise',
    'enterprise_id',
    'job_workflow_ref',
    'repository',
    'repository_id',
    'repository_owner',
    'repository_owner_id',
    'sub',
  ],
  'tokens.cloud.shisho.dev': ['sub'],
  'www.amazon.com': ['app_id', 'user_id'],
};

/** The claims that name the customer in a public issuer's tokens; undefined for an issuer of one organization. */
export function tenantClaims(issuer: string): readonly string[] | undefined {
  const stated = issuer.toLowerCase().replace(/\/+$/, '');
  const host = cognitoHost.test(stated) ? 'cognito-identity.amazonaws.com' : stated;
  return Object.hasOwn(publicIssuers, host) ? publicIssuers[host] : undefined;
}
