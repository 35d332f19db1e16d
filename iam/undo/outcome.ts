import type { Keeper } from './keeper.ts';
import type { Attribute, Step } from './life.ts';

/** What one attribute asks for, if the chosen steps are to be taken back. */
export type Outcome = Readonly<{ attribute: Attribute; last: Step }> & Judged;

/** `nothing`: the attribute is as it was, or is gone with what it was of. */
export type Judged =
  | Readonly<{ kind: 'nothing' }>
  | Readonly<{ kind: 'left'; why: Why }>
  | Readonly<{ kind: 'back'; to: string; proviso: Proviso | undefined }>;

/** On what a command depends: that the change had an effect at all, or that it replaced nothing. */
export type Proviso = 'if it was not so before' | 'if it was so before' | 'if it was new';

/** Why a change has no command. */
export type Why =
  | Readonly<{ code: 'no command' }>
  /** What it was done to was deleted later, or created anew under the same name. */
  | Readonly<{ code: 'deleted' | 'replaced' }>
  | Readonly<{ code: 'taken back later' | 'changed later' | 'changed nothing' }>
  /** A value in the record is not there, or fits into no command. */
  | Readonly<{ code: 'not in the event' | 'not typable' }>
  /** It cannot be deleted before something is taken off it for which there is no command. */
  | Readonly<{ code: 'in use' }>
  | Keeper;

/** There is nothing to do. */
export const nothing: Judged = { kind: 'nothing' };

/** No command, for a reason that needs no more than its name. */
export function left(code: Exclude<Why, Keeper>['code']): Judged {
  return { kind: 'left', why: { code } };
}
