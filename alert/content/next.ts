import type { ActionName } from '../../iam/action-name.ts';
import type { Change } from '../../iam/change.ts';
import type { Finding } from '../../iam/findings/finding.ts';
import type { FindingName } from '../../iam/findings/finding-name.ts';
import type { ChangeAlert } from '../alert.ts';
import { gravestOf } from './findings.ts';
import { lookUp } from './look-up.ts';

/** One thing to do. `undo` takes a change back, `look` finds out more, `next` is what a finding asks for. */
export type Step =
  /** Ready for a shell, in the order in which to run them. */
  | Readonly<{ kind: 'commands'; purpose: 'undo' | 'look'; commands: readonly string[] }>
  | Readonly<{ kind: 'advice'; purpose: 'undo' | 'look' | 'next'; advice: Advice }>;

/** What to do in words, where no command does it. */
export type Advice =
  | Readonly<{ code: 'of a finding'; finding: FindingName }>
  /** Why an action has no way back, or what else to do. */
  | Readonly<{ code: 'no way back'; action: ActionName }>
  | Readonly<{ code: 'change the permission set' | 'only its service may' }>
  | Readonly<{ code: 'look into the event history' | 'look into the log' }>;

/** What to do about a change: what a finding asks for, the command that takes it back, why there is none, or where to look. */
export function changeSteps({ change, findings }: ChangeAlert): readonly Step[] {
  // Of an attempt there is nothing to take back, but somebody to ask.
  if (change.record.outcome.kind !== 'succeeded') return findingSteps(findings);
  if (change.record.hidden !== undefined && change.record.eventSource === 'iam.amazonaws.com')
    return [{ kind: 'commands', purpose: 'look', commands: [lookUp(change.target.kind)] }];
  const first = findingSteps(findings);
  return findings.some(({ noUndo }) => noUndo) ? first : [...first, ...wayBack(change)];
}

/** What the gravest finding asks for. */
export function findingSteps(findings: readonly Finding[]): readonly Step[] {
  const finding = gravestOf(findings);
  return finding === undefined ? [] : [{ kind: 'advice', purpose: 'next', advice: { code: 'of a finding', finding } }];
}

function wayBack(change: Change): readonly Step[] {
  const { action, undo } = change;
  if (isProtected(change)) return [undoAdvice(keeper(change))];
  if (undo.length > 0) return [{ kind: 'commands', purpose: 'undo', commands: undo }];
  if (action === undefined || action.undo !== undefined) return [];
  return [undoAdvice({ code: 'no way back', action: action.name })];
}

function undoAdvice(advice: Advice): Step {
  return { kind: 'advice', purpose: 'undo', advice };
}

/** Roles that IAM lets only their own service change: the command would be refused. */
function isProtected({ action, target: { kind, name } }: Change): boolean {
  const isReserved = kind === 'role' && /^(AWSReservedSSO_|AWSServiceRoleFor)/.test(name ?? '');
  // The one thing that people may do to a service-linked role is to ask for its deletion.
  return isReserved && action?.undo !== undefined && !action.undo.startsWith('delete-service-linked-role ');
}

function keeper({ target: { name } }: Change): Advice {
  return { code: name?.startsWith('AWSReservedSSO_') ? 'change the permission set' : 'only its service may' };
}
