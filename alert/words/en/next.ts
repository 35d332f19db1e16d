import type { Resource } from '../../../iam/actions/resource.ts';
import type { Change } from '../../../iam/change.ts';
import type { Finding } from '../../../iam/findings/finding.ts';
import type { EventAlert } from '../../alert.ts';
import { ours } from '../../phrase.ts';
import type { Next } from '../../wording.ts';
import { actionTexts } from './actions/texts.ts';
import { nextOf } from './findings.ts';

/** What to do: the command that takes the change back, why there is none, or where to look. */
export function sayNext(alert: EventAlert): readonly Next[] {
  if (alert.kind === 'unreadable')
    return [advice('Look', 'in the CloudTrail event history of the account, around the time of this message.')];
  const { change, findings } = alert;
  if (change.record.outcome.kind !== 'succeeded') return stepsIn(findings);
  if (change.record.hidden !== undefined && change.record.eventSource === 'iam.amazonaws.com') return [look(change)];
  const first = stepsIn(findings);
  return findings.some(({ noUndo }) => noUndo) ? first : [...first, ...wayBack(change)];
}

/** Of an attempt there is nothing to take back, but somebody to ask. */
function stepsIn(findings: readonly Finding[]): readonly Next[] {
  const step = nextOf(findings);
  return step === undefined ? [] : [advice('Next', step)];
}

function wayBack(change: Change): readonly Next[] {
  if (isProtected(change)) return [advice('Undo', keeper(change.target))];
  if (change.undo.length > 0) return [commands('undo', change.undo)];
  const noUndo = change.action && actionTexts[change.action.name].noUndo;
  return noUndo === undefined ? [] : [advice('Undo', noUndo)];
}

/** Roles that IAM lets only their own service change: the command would be refused. */
function isProtected({ action, target: { kind, name } }: Change): boolean {
  const isReserved = kind === 'role' && /^(AWSReservedSSO_|AWSServiceRoleFor)/.test(name ?? '');
  // The one thing that people may do to a service-linked role is to ask for its deletion.
  return isReserved && action?.undo !== undefined && !action.undo.startsWith('delete-service-linked-role ');
}

function keeper({ name }: Resource): string {
  return name?.startsWith('AWSReservedSSO_')
    ? 'Only IAM Identity Center may change this role: change its permission set there.'
    : 'Only the service of this role may change it.';
}

/** The state as it is now is the only witness of a change whose parameters were hidden. */
function look({ target }: Change): Next {
  const command = Object.hasOwn(lookUps, target.kind) ? lookUps[target.kind] : undefined;
  return commands('look', [`aws iam ${command ?? 'get-account-authorization-details'}`]);
}

const lookUps: Readonly<Record<string, string>> = {
  role: 'get-account-authorization-details --filter Role',
  user: 'get-account-authorization-details --filter User',
  group: 'get-account-authorization-details --filter Group',
  policy: 'get-account-authorization-details --filter LocalManagedPolicy',
  samlProvider: 'list-saml-providers',
  oidcProvider: 'list-open-id-connect-providers',
  serverCertificate: 'list-server-certificates',
};

/** Commands to run, in their order. */
export function commands(purpose: 'undo' | 'look', all: readonly string[]): Next {
  const tooLong = 'too long to show here; the e-mail holds it.';
  return { kind: 'commands', purpose, label: purpose === 'undo' ? 'Undo' : 'Look', commands: all, tooLong };
}

/** What to do in words, where no command does it. */
export function advice(label: string, text: string): Next {
  return { kind: 'advice', label, text: ours(text) };
}
