import type { FindingText } from '../../finding-text.ts';

/** Findings about credentials and sessions. */
export const credentials = {
  'key-quarantined': {
    title: 'Quarantine of a leaked access key',
    why: 'AWS puts this on a user whose key it finds in public: it denies what thieves do first, but the key itself stays valid until you replace it.',
    next: 'Replace the key and look at what it did; only then take the quarantine away.',
  },
  'quarantine-by-hand': {
    title: 'Quarantine put on by hand',
    why: 'AWS puts it on users only, so somebody did it here: it denies what thieves do first, but what they hold stays valid until it is replaced.',
    next: 'Replace the keys, revoke the sessions and look at what they did; only then take the quarantine away.',
  },
  'quarantine-lifted': {
    title: 'Quarantine lifted',
    why: 'The policy denied what thieves of credentials do first; without it, whoever found a key or holds a session can do all that it allows.',
    next: 'See that what leaked is gone: the key deleted, the sessions revoked.',
  },
  'credential-for-another-user': {
    title: 'Credential made for another user',
    why: 'Whoever made the call can hold the credential as well, and then act as that user.',
    next: 'Ask the user whether they wanted it.',
  },
  'mfa-weakened': {
    title: 'MFA weakened',
    why: 'One factor less stands between a stolen password and the account.',
    next: 'See whether the user has another device; if not, register one now.',
  },
  'mfa-enabled-without-mfa': {
    title: 'MFA enabled by a caller without MFA',
    why: 'Whoever has stolen the password or a key can set up a device of their own, and then passes for a user with MFA.',
    next: 'Ask the user, away from this account, whether the device is theirs.',
  },
  'long-lived-credential': {
    title: 'Credential without an end',
    why: 'The credential counts until somebody deletes it, wherever a copy of it goes.',
    next: 'Make it again with an age in days where its service allows one.',
  },
  'sessions-revoked': {
    title: 'Sessions revoked',
    why: 'Jobs and people that work with a session from before fail until they sign in anew.',
    next: 'Restart what holds on to its session.',
  },
  'credential-removed': {
    title: 'Credential taken out of use',
    why: 'Whatever still signs in or signs its calls with it is refused.',
    next: 'Check when and where it was last used.',
  },
} as const satisfies Readonly<Record<string, FindingText>>;
