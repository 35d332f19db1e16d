import type { FindingText } from '../../finding-text.ts';

/** Findings about the root user of the account. */
export const rootUser = {
  'account-email-changed': {
    title: 'E-mail address of the root user changed',
    why: 'A new root password is sent to that address, so whoever reads mail there can take over the account.',
    next: 'Ask the owner of the account at once; if nobody knows of the change, call AWS Support.',
  },
  'root-credential-made': {
    title: 'Credential made for the root user',
    why: 'Whoever holds it acts as the root user, and AWS advises to have no such credential at all.',
    next: 'Find out who holds it; if nobody does, delete it and change the other credentials of the root user.',
  },
  'root-mfa-deactivated': {
    title: 'MFA of the root user deactivated',
    why: 'If that was its only device, one credential alone now opens everything in the account.',
    next: 'Have a device enabled for the root user again, and ask who took this one off.',
  },
  'root-user-used': {
    title: 'Root user used',
    why: 'No policy in the account limits the root user, and few tasks need it.',
    next: 'Ask the owner of the root user whether it was them.',
  },
  'central-root-access-enabled': {
    title: 'Central root access enabled',
    why: 'Whoever controls the management account, or its delegated administrator, now reaches into the root user of every member account.',
    next: 'See who may call sts:AssumeRoot.',
  },
  'root-session-used': {
    title: 'Root session used',
    why: 'Whoever has central root access acted as the root user of this account, for one set task.',
    next: 'The AssumeRoot event names who it was: it is in the management account or in that of the delegated administrator.',
  },
} as const satisfies Readonly<Record<string, FindingText>>;
