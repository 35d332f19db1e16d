import type { ActionName } from '../../iam/action-name.ts';
import type { Resource } from '../../iam/actions/resource.ts';
import type { FindingName } from '../../iam/findings/finding-name.ts';
import type { Proviso, Why } from '../../iam/undo/outcome.ts';
import type { LeftCode } from '../../iam/undo/plan/plan.ts';

/** One thing to do. `undo` takes a change back, `look` finds out more, `next` is what a finding asks for, `left` is what the commands leave. */
export type Step =
  /** Ready for a shell, in the order in which to run them. `only`: on what it depends that they are right. */
  | Readonly<{ kind: 'commands'; purpose: 'undo' | 'look'; only?: Proviso; commands: readonly string[] }>
  | Readonly<{ kind: 'advice'; purpose: 'undo' | 'look' | 'next' | 'left'; advice: Advice }>;

/** What to do in words, where no command does it. */
export type Advice =
  | Readonly<{ code: 'of a finding'; finding: FindingName }>
  /** Why an action has no way back, or what else to do. */
  | Readonly<{ code: 'no way back'; action: ActionName }>
  /** Why a change has none although its action has. */
  | Exclude<Why, Readonly<{ code: 'no command' }>>
  /** Several changes took each other back. */
  | Readonly<{ code: 'as before' }>
  /** What the commands of a plan do not bring back. */
  | Readonly<{ code: 'of a plan'; left: LeftCode }>
  /** Of several changes, what is true of those to these resources; of all, where none is named. */
  | Readonly<{ code: 'for each'; parts: readonly AdviceFor[] }>
  | Readonly<{ code: 'look into the event history' | 'look into the log' }>;

export type AdviceFor = Readonly<{ of: readonly Resource[]; advice: Advice }>;
