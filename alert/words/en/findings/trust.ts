import type { FindingText } from '../../finding-text.ts';

/** Findings about who may assume a role. */
export const trust = {
  'trust-open-to-everyone': {
    title: 'Trust opened to everyone',
    why: 'Anybody with an AWS account of their own can take on the role: its name is all they have to know.',
    next: 'Name the accounts or roles that need the role, and look who has assumed it since.',
  },
  'trust-open-to-public-provider': {
    title: 'Trust opened to everyone of a public provider',
    why: 'Anybody can sign up with this provider, and no condition of the policy names the customer whose tokens count.',
    next: 'Add a condition that names your own repository, project or application.',
  },
  'trust-open-under-condition': {
    title: 'Trust opened to everyone who meets a condition',
    why: 'The condition says from where or how the role is assumed, not by whom: anybody who can meet it gets in.',
    next: 'Name the accounts or roles that need the role.',
  },
  'trust-open-to-provider': {
    title: 'Trust opened to everyone of a provider',
    why: 'Nothing in the policy distinguishes one of its people or runs from another.',
    next: 'Add a condition on who, or what, the token was made out to.',
  },
  'trust-open-to-guests': {
    title: 'Trust opened to guests',
    why: "Nobody has to sign in: where the identity pool admits guests, anybody gets in with the pool's id, which stands in every copy of the app.",
    next: 'Ask for “authenticated” in a condition on amr, or give the role only what strangers may have.',
  },
  'trust-open-to-any-certificate': {
    title: 'Trust opened to any certificate',
    why: 'Any certificate of any trust anchor that IAM Roles Anywhere has in the account gets in, whoever it was made out to.',
    next: 'Add a condition that names the trust anchor (aws:SourceArn) and the subject of the certificate.',
  },
  'trust-opened-to-unique-id': {
    title: 'Trust opened to somebody by a unique id',
    why: 'The id hides whose account it is: it can be that of a stranger, and it stays good under another name.',
    next: 'Read the trust policy with get-role: of a role or user that exists IAM shows the ARN there, and with it the account.',
  },
  'trust-not-readable': {
    title: 'Trust policy not understood in full',
    why: 'What is not understood may let in anybody.',
    next: 'Read the trust policy itself, with get-role.',
  },
  'trust-opened-to-another-account': {
    title: 'Trust opened to another account',
    why: 'The administrators of that account decide who takes on the role.',
    next: "Find out whose account it is; if it is yours or a partner's, name it in knownAccounts of settings.ts.",
  },
  'trust-opened-to-known-account': {
    title: 'Trust opened to a known account',
    why: 'The administrators of that account, which is of your organisation or named in settings.ts, decide who takes on the role.',
    next: 'Compare with what that account was to be given.',
  },
  'trust-opened-to-service-of-another-account': {
    title: 'Trust opened to an AWS service of another account',
    why: 'Only an AWS service can act as a service-linked role: it works here for that account, as StackSets do for the account that deploys them.',
    next: 'Find out whose account it is before taking anything back: without this the service is cut off, and what it deploys here fails.',
  },
  'trust-opened-to-oneself': {
    title: 'Trust opened to oneself',
    why: 'Whoever changed the trust policy is named in it, and can now take on the role with all that it may do.',
    next: 'Ask whether somebody else agreed to it, and check what was done with the role.',
  },
  'trust-opened-to-bound-account': {
    title: 'Trust opened to another account under a condition',
    why: 'The administrators of that account decide who takes on the role, as far as the external id or the organisation lets them.',
    next: 'Compare the account number with that of the partner it is meant for.',
  },
  'trust-opened-to-organization': {
    title: 'Trust opened to an organisation',
    why: 'Every account of the organisation, also one that joins tomorrow, can take on the role.',
    next: 'Compare the id of the organisation with that of yours.',
  },
  'trust-opened-to-organizational-unit': {
    title: 'Trust opened to a unit of an organisation',
    why: 'Every account that the path names, also one that is moved there tomorrow, can take on the role.',
    next: 'Compare the ids of the organisation and of the unit with those of yours.',
  },
} as const satisfies Readonly<Record<string, FindingText>>;
