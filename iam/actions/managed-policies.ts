import type { Actions } from './action.ts';

/** Customer managed policies and their versions. */
export const managedPolicies = {
  CreatePolicy: {
    target: 'policy',
    category: 'policy-text',
    security: 'low',
    breakRisk: 'none',
    document: { field: 'policyDocument', kind: 'permissions' },
    undo: 'delete-policy --policy-arn {policy.arn}',
    en: {
      verb: 'create',
      past: 'created',
      object: '{policy}',
      why: 'A policy has no effect until it is attached to a user, a group or a role.',
    },
  },
  CreatePolicyVersion: {
    target: 'policy',
    category: 'policy-text',
    security: 'medium',
    breakRisk: 'possible',
    document: { field: 'policyDocument', kind: 'permissions' },
    en: {
      verb: 'add',
      past: 'added',
      object: 'a version to {policy}',
      why: 'A version that is made the default counts at once wherever the policy is attached.',
      noUndo: 'list-policy-versions shows whether the version is in force.',
    },
    variants: [
      {
        when: { field: 'setAsDefault', is: 'true' },
        en: {
          verb: 'change',
          past: 'changed',
          object: 'the text of {policy}',
          why: 'The new version counts at once for every user, group and role that has this policy.',
          unknown: 'What the policy allowed before is not known: only the new text is in the event.',
          noUndo: 'Make the former version the default again: list-policy-versions, then set-default-policy-version.',
        },
      },
      {
        when: { any: [{ field: 'setAsDefault', is: 'false' }, { lacks: 'setAsDefault' }] },
        security: 'low',
        breakRisk: 'none',
        undo: 'delete-policy-version --policy-arn {policyArn} --version-id {policyVersion.versionId}',
        en: {
          object: 'a version to {policy} without putting it in force',
          why: 'Nothing changes until the version is made the default.',
        },
      },
    ],
  },
  SetDefaultPolicyVersion: {
    target: 'policy',
    category: 'policy-text',
    security: 'medium',
    breakRisk: 'possible',
    en: {
      verb: 'put',
      past: 'put',
      object: '{policyVersion} of {policy} in force',
      why: 'Another text of the policy counts at once for every user, group and role that has it.',
      unknown: 'What it allows, and allowed before, is not known: neither text is in the event.',
      noUndo: 'Make the former version the default again with set-default-policy-version; the event does not name it.',
    },
  },
  DeletePolicyVersion: {
    target: 'policy',
    category: 'policy-text',
    security: 'low',
    breakRisk: 'none',
    en: {
      verb: 'delete',
      past: 'deleted',
      object: '{policyVersion} of {policy}',
      why: 'It was not in force, since a default version cannot be deleted this way, but nobody can go back to it.',
      noUndo: 'The text of a deleted version is gone from IAM; look for it in your code or in an older event.',
    },
  },
  DeletePolicy: {
    target: 'policy',
    category: 'removes-access',
    security: 'low',
    breakRisk: 'none',
    en: {
      verb: 'delete',
      past: 'deleted',
      object: '{policy}',
      why: 'A policy has to be detached everywhere before it can be deleted: access was lost, if at all, just before.',
      noUndo: 'Create the policy again: its text is not in the event; look for it in your code or in an older event.',
    },
  },
} satisfies Actions;
