import { shown } from '../../../alert/visible.ts';
import type { Decision } from '../../../iam/decision/decide.ts';
import { decisionIn } from '../../../iam/decision/decision-in.ts';
import type { Role, User } from '../../../iam/state/entities.ts';
import { lives } from '../../../iam/state/look-up.ts';
import type { State } from '../../../iam/state/state.ts';
import { paintFor } from '../../../terminal/colour.ts';
import { print } from '../../../terminal/print.ts';
import { accountAt } from '../../account/account-at.ts';
import type { ExitCode } from '../../command.ts';
import type { CommandContext } from '../../command-context.ts';
import { deployedSettings, readerFor } from '../../deployed.ts';
import { decisionLines } from '../../story/decision-lines.ts';
import { gapNotes } from '../../story/gap-notes.ts';
import { askedFor } from '../can/asked-for.ts';
import { decisionBody } from '../can/decision-body.ts';
import type { CanOptions } from '../can/run.ts';

export type WhoCanOptions = Omit<CanOptions, 'principal'>;

type Able = Readonly<{ principal: User | Role; decision: Decision }>;

/** Those who may to standard output, the undecided after the others. */
export async function run(options: WhoCanOptions, context: CommandContext): Promise<ExitCode> {
  const { state, open, gaps, time } = await accountAt({ ...options, files: options.history }, options.at, context);
  const asked = askedFor({ ...options, session: undefined, time });
  const all = principalsIn(state);
  const able = all
    .map((principal) => ({ principal, decision: decisionIn(state, principal, asked, open) }))
    .filter(mayBe);
  const sorted = [
    ...able.filter(({ decision }) => decision.answer === 'allowed'),
    ...able.filter(({ decision }) => decision.answer !== 'allowed'),
  ];
  await print(context.stderr, gapNotes(gaps));
  const view = {
    reader: readerFor({ accountName: {} }, deployedSettings(undefined, context.directory)),
    paint: paintFor(context),
  };
  for (const { principal, decision } of sorted) {
    const text =
      options.format === 'json'
        ? JSON.stringify({ principal: principal.arn ?? principal.name, ...decisionBody(decision, asked) })
        : decisionLines(`${principal.kind === 'user' ? 'User' : 'Role'} ${shown(principal.name)}`, decision, view).join(
            '\n',
          );
    await print(context.stdout, `${text}\n`);
  }
  if (options.format !== 'json') await print(context.stdout, sum(sorted, all.length, asked.action));
  return 0;
}

function principalsIn({ entities }: State): readonly (User | Role)[] {
  const found = [...entities.values()].filter((entity) => entity.kind === 'user' || entity.kind === 'role');
  return found
    .filter(lives)
    .toSorted((one, other) => (`${one.kind} ${one.name}` < `${other.kind} ${other.name}` ? -1 : 1));
}

function mayBe({ decision }: Able): boolean {
  return decision.answer !== 'refused';
}

function sum(able: readonly Able[], all: number, action: string): string {
  const sure = able.filter(({ decision }) => decision.answer === 'allowed').length;
  const perhaps = able.length - sure;
  const of = `${sure} of ${all} ${all === 1 ? 'user or role' : 'users and roles'} may ${shown(action)}`;
  return `${of}${perhaps === 0 ? '' : `; of ${perhaps} more it depends`}. By the policies of identities: the policy of the resource and service control policies come on top.\n`;
}
