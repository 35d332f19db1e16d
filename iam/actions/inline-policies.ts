import type { Action, Actions, Variant } from './action.ts';

const put = {
  category: 'grants-access',
  security: 'medium',
  breakRisk: 'possible',
  document: { field: 'policyDocument', kind: 'permissions' },
} as const;
const deleted = { category: 'removes-access', security: 'low', breakRisk: 'possible' } as const;

/** AWS puts an inline policy of this name on a user whose key it found in public. Anybody else can use the name too. */
const exposed: Variant = {
  when: { field: 'policyName', is: 'AWSExposedCredentialPolicy_DO_NOT_REMOVE' },
  security: 'critical',
  en: {
    why: 'AWS uses this name when it finds an access key of the user in public, though anybody else can use it too.',
    noUndo: 'A leaked key stays in the hands of its finder: replace it before anything is undone.',
  },
};

/** Inline policies: they live and die with the user, group or role that they stand in. */
export const inlinePolicies = {
  PutUserPolicy: {
    target: 'user',
    ...put,
    en: puts('{user}', 'It counts for the user at once, beside the policies that the user already has.', 'user'),
    variants: [exposed, revokes('the temporary sessions of {user}', 'user')],
  },
  PutGroupPolicy: {
    target: 'group',
    ...put,
    en: puts('{group}', 'It counts for every member at once, beside the policies that they already have.', 'group'),
    variants: [revokes('the temporary sessions of the members of {group}', 'group')],
  },
  PutRolePolicy: {
    target: 'role',
    ...put,
    en: puts('{role}', 'It counts for running sessions too, beside the policies that the role already has.', 'role'),
    variants: [revokes('the running sessions of {role}', 'role')],
  },
  DeleteUserPolicy: {
    target: 'user',
    ...deleted,
    en: deletes('{user}', 'The user loses what only this policy allowed, and can do what only it denied.', 'user'),
  },
  DeleteGroupPolicy: {
    target: 'group',
    ...deleted,
    en: deletes(
      '{group}',
      'Every member loses what only this policy allowed, and can do what only it denied.',
      'group',
    ),
  },
  DeleteRolePolicy: {
    target: 'role',
    ...deleted,
    en: deletes(
      '{role}',
      'Whoever works with the role loses what only this policy allowed, and can do what only it denied.',
      'role',
    ),
  },
} satisfies Actions;

function puts(on: string, why: string, kind: string): Action['en'] {
  return {
    verb: 'put',
    past: 'put',
    object: `{inlinePolicy} on ${on}`,
    why,
    unknown: 'Whether it replaced a policy, and with what text, is not known: only the new text is in the event.',
    noUndo: `delete-${kind}-policy removes a new policy; a replaced one needs its former text, from your code or an older event.`,
  };
}

function deletes(from: string, why: string, kind: string): Action['en'] {
  return {
    verb: 'delete',
    past: 'deleted',
    object: `{inlinePolicy} from ${from}`,
    why,
    unknown: 'What the policy allowed is not known: the event holds its name, not its text.',
    noUndo: `put-${kind}-policy restores it, with its former text from your code or from an older event.`,
  };
}

function revokes(object: string, kind: string): Variant {
  return {
    when: { document: 'revokes sessions' },
    category: 'removes-access',
    security: 'low',
    breakRisk: 'likely',
    en: {
      verb: 'revoke',
      past: 'revoked',
      object,
      why: 'Every session that began before the time in the policy is denied everything; new sessions are not.',
      noUndo: `delete-${kind}-policy lets those sessions work again, as far as they have not ended.`,
    },
  };
}
