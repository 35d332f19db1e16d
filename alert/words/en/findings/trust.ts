import type { FindingText } from '../../finding-text.ts';

/** Findings about who may assume a role. */
export const trust = {
  'trust-open-to-everyone': {
    title: 'Trust opened to everyone',
    why: 'Anybody with an AWS account of their own can take on the role: its name is all they have to know.',
    next: 'Name the accounts or roles that need the role, and check who has assumed it since.',
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
  'trust-opened-to-another-account': {
    title: 'Trust opened to another account',
    why: 'The administrators of that account decide who takes on the role.',
    next: 'Make sure that the account number is one you know.',
  },
  'trust-opened-to-oneself': {
    title: 'Trust opened to oneself',
    why: 'Whoever changed the trust policy is named in it, and can now take on the role with all that it may do.',
    next: 'Ask whether somebody else agreed to it, and check what was done with the role.',
  },
  'trust-opened-to-bound-account': {
    title: 'Trust opened to another account under a condition',
    why: 'The administrators of that account decide who takes on the role, as far as the external id or the organisation lets them.',
    next: 'Make sure that the account number is one you know.',
  },
  'trust-opened-to-organization': {
    title: 'Trust opened to an organisation',
    why: 'Every account of the organisation, also one that joins tomorrow, can take on the role.',
    next: 'Make sure that the organisation is yours.',
  },
} as const satisfies Readonly<Record<string, FindingText>>;
