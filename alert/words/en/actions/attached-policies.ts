import type * as entries from '../../../../iam/actions/attached-policies.ts';
import type { TextsOf } from '../../action-text.ts';
import { sentence } from './sentence-forms.ts';

const onlyDenied = 'The policy allowed nothing and only denied: what other policies allow counts again.';

export const attachedPolicies: TextsOf<typeof entries.attachedPolicies> = {
  AttachUserPolicy: attach('user', 'The policy counts for the user at once: what it allows and what it denies.'),
  'AttachUserPolicy.quarantine': quarantine(),
  'AttachUserPolicy.deny-all': denyAll('user'),
  AttachGroupPolicy: attach('group', 'The policy counts for every member at once: what it allows and what it denies.'),
  'AttachGroupPolicy.quarantine': quarantineByHand('group'),
  'AttachGroupPolicy.deny-all': denyAll('group'),
  AttachRolePolicy: attach('role', 'The policy counts for running sessions too: what it allows and what it denies.'),
  'AttachRolePolicy.quarantine': quarantineByHand('role'),
  'AttachRolePolicy.deny-all': denyAll('role'),
  DetachUserPolicy: detach('user', 'The user loses what only this policy allowed, and can do what only it denied.'),
  'DetachUserPolicy.only-denied': detach('user', onlyDenied),
  DetachGroupPolicy: detach(
    'group',
    'Every member loses what only this policy allowed, and can do what only it denied.',
  ),
  'DetachGroupPolicy.only-denied': detach('group', onlyDenied),
  DetachRolePolicy: detach(
    'role',
    'Whoever works with the role loses what only this policy allowed, and can do what only it denied.',
  ),
  'DetachRolePolicy.only-denied': detach('role', onlyDenied),
};

type Kind = 'user' | 'group' | 'role';

function attach(kind: Kind, why: string) {
  return {
    ...sentence('attach', 'attached', `{policy} to {${kind}}`, { line: '{policy}' }),
    why,
    unknown: 'What the policy allows is not known: the event holds its name, not its text.',
  };
}

function quarantine() {
  return {
    ...attach(
      'user',
      'AWS attaches this policy when it finds an access key in public, and signs as the owner of the key: it denies what thieves of keys do first.',
    ),
    noUndo: 'A leaked key stays in the hands of its finder: replace it before anything is undone.',
  };
}

/** AWS itself puts it on users only. */
function quarantineByHand(kind: 'group' | 'role') {
  return {
    ...attach(kind, 'This policy of AWS denies what thieves of credentials do first, and leaves the rest as it is.'),
    noUndo: 'What was stolen stays in the hands of its finder: replace it before anything is undone.',
  };
}

function denyAll(kind: Kind) {
  return attach(kind, 'This policy of AWS denies every action, and a Deny wins over every Allow.');
}

function detach(kind: Kind, why: string) {
  return {
    ...sentence('detach', 'detached', `{policy} from {${kind}}`, { line: '{policy}' }),
    why,
    unknown: 'What the policy allowed is not known: the event holds its name, not its text.',
  };
}
