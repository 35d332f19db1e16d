import type { FindingText } from '../../finding-text.ts';

/** Findings about identity providers and partners. */
export const federation = {
  'delegation-token-sent': {
    title: 'Temporary third-party access started',
    why: 'From now on a partner outside the account can use what was granted to it, in the name of whoever accepted.',
    next: 'Ask whoever sent it whether this partner is to work here now.',
  },
  'delegation-accepted': {
    title: 'Third-party delegation accepted',
    why: 'A partner outside the account gets access in the name of whoever accepted, once the token is sent.',
    next: 'Look at what the request allows with get-delegation-request.',
  },
  'identity-provider-created': {
    title: 'Identity provider created',
    why: 'A role that trusts the provider lets in whoever holds its keys.',
    next: 'See whose provider it is, and which roles trust it.',
  },
  'identity-center-metadata-replaced': {
    title: 'Metadata of IAM Identity Center replaced',
    why: 'By its name IAM Identity Center keeps this provider: whoever signs in its place can come in as anybody.',
    next: 'Ask whoever did this why IAM Identity Center did not.',
  },
  'saml-metadata-replaced': {
    title: 'SAML metadata replaced',
    why: 'The metadata holds the certificate that signs people in: whoever has its key can sign in as anybody.',
    next: 'Compare the metadata with what your identity provider publishes.',
  },
  'outbound-federation-enabled': {
    title: 'Outbound federation enabled',
    why: 'Services outside AWS that trust this account now take its tokens for proof of who calls.',
    next: 'See who may call sts:GetWebIdentityToken.',
  },
  'federation-removed': {
    title: 'Federation removed',
    why: 'People, runs and jobs that sign in this way get no new session.',
    next: 'Check which roles trust the provider, and what assumes them.',
  },
  'partner-acted': {
    title: 'Partner acted through a delegation',
    why: 'A third party acted in the account with access that somebody here delegated to it.',
    next: 'Check that the partner was asked to do this.',
  },
  'oidc-provider-changed': {
    title: 'OpenID Connect provider changed',
    why: 'It may now take tokens that it refused before: for another audience, or behind another certificate.',
    next: 'Compare it with what the provider publishes.',
  },
} as const satisfies Readonly<Record<string, FindingText>>;
