import type { FindingText } from '../../finding-text.ts';

/** Findings about access that is granted or can be widened. */
export const access = {
  'administrator-access-granted': {
    title: 'Administrator access granted',
    why: 'Whoever may do anything with IAM can give anybody access to anything in the account, themselves included.',
    next: 'Ask who wanted an administrator; if nobody did, undo it and look at what was done since.',
  },
  'administrator-access-provisioned': {
    title: 'Administrator access granted by a template or permission set',
    why: 'The service only carries out what somebody decided: in a template, or in a permission set of Identity Center.',
    next: 'Find out who changed the template or the permission set.',
  },
  'administrator-access-under-condition': {
    title: 'Administrator access granted under a condition',
    why: 'Whoever meets the condition can give anybody access to anything in the account, and so go round the condition.',
    next: 'Check that the condition holds off everybody but the people it is meant for.',
  },
  'administrator-policy-written': {
    title: 'Administrator access written into a policy',
    why: 'The text grants nobody anything until the policy is attached or the version is put in force.',
    next: 'Watch for what is attached next, or delete the text.',
  },
  'privilege-escalation-granted': {
    title: 'Privilege escalation possible',
    why: 'The policy allows a known way to more access than it names: to change IAM, or to work as a more powerful role.',
    next: 'Confine it to the roles, users or policies that are really needed.',
  },
  'access-granted-to-oneself': {
    title: 'Access granted to oneself',
    why: 'Whoever can widen their own access is held by no limit that others set for them.',
    next: 'Ask whether somebody else agreed to it.',
  },
  'escalation-attempted': {
    title: 'Attempt at more access',
    why: 'Somebody tried for administrator access, for a known way to it, or for more access of their own.',
    next: 'Ask them, and look at what else they tried.',
  },
  'privilege-escalation-under-condition': {
    title: 'Privilege escalation possible under a condition',
    why: 'Whoever meets the condition has a known way to more access than the policy names.',
    next: 'Check that the condition holds off everybody but those it is meant for.',
  },
  'privilege-escalation-written': {
    title: 'Privilege escalation written into a policy',
    why: 'The text allows a known way to more access than it names, but grants nobody anything until it is in force.',
    next: 'Watch for what is attached next.',
  },
} as const satisfies Readonly<Record<string, FindingText>>;
