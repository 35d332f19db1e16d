import type { Thing } from '../../../iam/actions/thing.ts';
import type { Change } from '../../../iam/change.ts';
import type { Alert } from '../../alert.ts';
import { ours } from '../../phrase.ts';
import type { Next } from '../../wording.ts';

/** What to do: the command that takes the change back, why there is none, or where to look. */
export function sayNext(alert: Alert): readonly Next[] {
  if (alert.kind === 'unreadable') return [advice('Look', 'the message stands in the log of the alert function.')];
  const { change } = alert;
  if (change.record.outcome.kind !== 'succeeded') return [];
  if (change.record.hidden !== undefined) return [look(change)];
  if (isProtected(change.target)) return [advice('Undo', keeper(change.target))];
  if (change.undo !== undefined) return [commands('undo', change.undo)];
  return change.action?.en.noUndo === undefined ? [] : [advice('Undo', change.action.en.noUndo)];
}

/** Roles that IAM lets only their own service change: the command would be refused. */
function isProtected({ kind, name }: Thing): boolean {
  return kind === 'role' && name !== undefined && /^(AWSReservedSSO_|AWSServiceRoleFor)/.test(name);
}

function keeper({ name }: Thing): string {
  return name?.startsWith('AWSReservedSSO_')
    ? 'change the permission set in IAM Identity Center: it alone may change this role.'
    : 'through its service: it alone may change this role.';
}

/** The state as it is now is the only witness of a change whose parameters were hidden. */
function look({ target }: Change): Next {
  const filters: Readonly<Record<string, string>> = {
    role: 'Role',
    user: 'User',
    group: 'Group',
    policy: 'LocalManagedPolicy',
  };
  const filter = Object.hasOwn(filters, target.kind) ? ` --filter ${filters[target.kind]}` : '';
  return commands('look', `aws iam get-account-authorization-details${filter}`);
}

function commands(purpose: 'undo' | 'look', command: string): Next {
  const tooLong = 'the command is too long for this message; the e-mail holds it.';
  return { kind: 'commands', purpose, label: purpose === 'undo' ? 'Undo' : 'Look', commands: [command], tooLong };
}

function advice(label: string, text: string): Next {
  return { kind: 'advice', label, text: ours(text) };
}
