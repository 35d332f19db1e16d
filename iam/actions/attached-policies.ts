import type { Action, Actions, Variant } from './action.ts';

const textNotInEvent = 'What the policy allows is not known: the event holds its name, not its text.';
const formerTextNotInEvent = 'What the policy allowed is not known: the event holds its name, not its text.';

/** AWS managed policies that take access away, although they are attached. */
const takesAway: readonly Variant[] = [
  {
    // https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSCompromisedKeyQuarantineV3.html
    when: { awsPolicy: 'AWSCompromisedKeyQuarantine*' },
    category: 'removes-access',
    security: 'critical',
    breakRisk: 'possible',
    en: {
      why: 'AWS attaches this policy when it finds an access key in public, and signs as the owner of the key: it denies what thieves of keys do first.',
      noUndo: 'A leaked key stays in the hands of its finder: replace it before anything is undone.',
    },
  },
  {
    // https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSDenyAll.html
    when: { awsPolicy: 'AWSDenyAll' },
    category: 'removes-access',
    security: 'low',
    breakRisk: 'likely',
    en: { why: 'This policy of AWS denies every action, and a Deny wins over every Allow.' },
  },
];

const attached = { category: 'grants-access', security: 'medium', breakRisk: 'none', variants: takesAway } as const;
const detached = { category: 'removes-access', security: 'low', breakRisk: 'possible' } as const;

/** Managed policies on users, groups and roles. */
export const attachedPolicies = {
  AttachUserPolicy: {
    target: 'user',
    ...attached,
    undo: 'detach-user-policy --user-name {userName} --policy-arn {policyArn}',
    en: attach('{user}', 'The policy counts for the user at once: what it allows and what it denies.'),
  },
  AttachGroupPolicy: {
    target: 'group',
    ...attached,
    undo: 'detach-group-policy --group-name {groupName} --policy-arn {policyArn}',
    en: attach('{group}', 'The policy counts for every member at once: what it allows and what it denies.'),
  },
  AttachRolePolicy: {
    target: 'role',
    ...attached,
    undo: 'detach-role-policy --role-name {roleName} --policy-arn {policyArn}',
    en: attach('{role}', 'The policy counts for running sessions too: what it allows and what it denies.'),
  },
  DetachUserPolicy: {
    target: 'user',
    ...detached,
    undo: 'attach-user-policy --user-name {userName} --policy-arn {policyArn}',
    en: detach('{user}', 'The user loses what only this policy allowed, and can do what only it denied.'),
  },
  DetachGroupPolicy: {
    target: 'group',
    ...detached,
    undo: 'attach-group-policy --group-name {groupName} --policy-arn {policyArn}',
    en: detach('{group}', 'Every member loses what only this policy allowed, and can do what only it denied.'),
  },
  DetachRolePolicy: {
    target: 'role',
    ...detached,
    undo: 'attach-role-policy --role-name {roleName} --policy-arn {policyArn}',
    en: detach(
      '{role}',
      'Whoever works with the role loses what only this policy allowed, and can do what only it denied.',
    ),
  },
} satisfies Actions;

function attach(to: string, why: string): Action['en'] {
  return { verb: 'attach', past: 'attached', object: `{policy} to ${to}`, why, unknown: textNotInEvent };
}

function detach(from: string, why: string): Action['en'] {
  return { verb: 'detach', past: 'detached', object: `{policy} from ${from}`, why, unknown: formerTextNotInEvent };
}
