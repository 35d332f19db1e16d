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
  'administrator-by-name': {
    title: 'Administrator by its name',
    why: 'By its name, the group, role or policy is for administrators of the account: what it allows is not in the event.',
    next: 'Look at what it allows, and ask who wanted it.',
  },
  'privilege-escalation-granted': {
    title: 'Privilege escalation possible',
    why: 'A known way to more access is open now: to change IAM, or to work as a more powerful role.',
    next: 'Confine it to the roles, users or policies that are really needed.',
  },
  'privilege-escalation-by-change-and-use': {
    title: 'Privilege escalation by change and use',
    why: 'The holder can change a role, user or group and then use it, and so make it as powerful as they like.',
    next: 'Confine what may be attached with a permissions boundary or iam:PolicyARN, or split the two between different people.',
  },
  'privilege-escalation-of-itself': {
    title: 'Policy that can widen itself',
    why: 'Its holder may put policies on itself, or write new versions of this very policy, and so take any access.',
    next: 'Take the policy itself and its holder out of what it may change.',
  },
  'privilege-escalation-by-identity-center': {
    title: 'Privilege escalation by Identity Center',
    why: 'The holder can hand out permission sets or memberships of IAM Identity Center, which give access to whole accounts.',
    next: 'Confine it to the permission sets and groups that are really needed.',
  },
  'takeover-granted': {
    title: 'Takeover of running workloads possible',
    why: 'The holder gets into any workload that runs, by code, a command or a login, and can do all that the workload may do.',
    next: 'Confine it to the workloads that are really needed.',
  },
  'limits-liftable': {
    title: 'Limits can be lifted',
    why: 'The holder can get round limits that others set, such as permissions boundaries, policies that deny, and MFA.',
    next: 'Confine it to the users and roles that are really needed.',
  },
  'secrets-readable': {
    title: 'Every secret can be read',
    why: 'The holder can read all secrets that the account keeps for its applications, and use what they open.',
    next: 'Confine it to the secrets that are really needed.',
  },
  'exposure-granted': {
    title: 'Data can be opened to outsiders',
    why: 'The holder can share any bucket, key, snapshot, function or the like with other accounts, or with everybody.',
    next: 'Confine it to what is really shared.',
  },
  'service-granted-whole': {
    title: 'Whole service granted to many',
    why: 'Everybody who has the policy, or is in the group, may now do anything with everything of that service, deletion included.',
    next: 'See who has it, and allow only the calls and resources that they need.',
  },
  'access-confined': {
    title: 'Access to hand out access, confined',
    why: 'A permissions boundary or iam:PolicyARN limits what can be handed out: that is the way AWS advises.',
    next: 'Check that the boundary, or the policies that are listed, allow no more than they should.',
  },
  'users-made-by-workload': {
    title: 'Workload made or empowered a user',
    why: 'An instance or a function seldom has to do with users, and whoever breaks into one makes a user in order to stay.',
    next: 'Look at what runs there, and whether it is meant to do this.',
  },
  'access-granted-to-oneself': {
    title: 'Access granted to oneself',
    why: 'Whoever can widen their own access is held by no limit that others set for them.',
    next: 'Ask whether somebody else agreed to it.',
  },
  'escalation-attempted': {
    title: 'Attempt at more access',
    why: 'Somebody tried for administrator access, for a known way to it, for more access of their own, or to lift the quarantine of a leaked key.',
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
