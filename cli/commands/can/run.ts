import { shown } from '../../../alert/visible.ts';
import { decisionIn } from '../../../iam/decision/decision-in.ts';
import { principalCalled } from '../../../iam/hunt/suspect.ts';
import { paintFor } from '../../../terminal/colour.ts';
import { print } from '../../../terminal/print.ts';
import { accountAt } from '../../account/account-at.ts';
import type { AnswerFormat } from '../../account/option-values.ts';
import type { Sources } from '../../account/sources.ts';
import type { ExitCode } from '../../command.ts';
import type { CommandContext } from '../../command-context.ts';
import { CommandLineError } from '../../command-line-error.ts';
import { deployedSettings, readerFor } from '../../deployed.ts';
import { decisionLines } from '../../story/decision-lines.ts';
import { gapNotes } from '../../story/gap-notes.ts';
import { askedFor } from './asked-for.ts';
import { decisionBody } from './decision-body.ts';
import { principalNamed } from './principal-named.ts';

export type CanOptions = Omit<Sources, 'files'> &
  Readonly<{
    principal: string;
    action: string;
    resource: string;
    at?: string | undefined;
    context: ReadonlyMap<string, readonly string[]>;
    history?: readonly string[] | undefined;
    format: AnswerFormat;
  }>;

/** The answer to standard output; what could not be read to standard error. */
export async function run(options: CanOptions, context: CommandContext): Promise<ExitCode> {
  const { refused, session } = principalNamed(options.principal);
  const { state, open, gaps, time } = await accountAt(
    { ...options, files: options.history, otherwise: refused },
    options.at,
    context,
  );
  const principal = principalCalled(state, refused);
  if (principal === undefined) {
    throw new CommandLineError(
      `there is no ${refused.kind} ${shown(refused.name)} in the account${options.at === undefined ? '' : ' at that time'}`,
    );
  }
  const asked = askedFor({ ...options, session, time });
  const decision = decisionIn(state, principal, asked, open);
  await print(context.stderr, gapNotes(gaps));
  if (options.format === 'json') {
    await print(
      context.stdout,
      `${JSON.stringify({ principal: principal.arn ?? principal.name, ...decisionBody(decision, asked) })}\n`,
    );
    return 0;
  }
  const view = {
    reader: readerFor({ accountName: {} }, deployedSettings(undefined, context.directory)),
    paint: paintFor(context),
  };
  const who = `${principal.kind === 'user' ? 'User' : 'Role'} ${shown(principal.name)}`;
  const lines = decisionLines(`${who}, ${shown(asked.action)} on ${shown(asked.resource ?? '*')}`, decision, view);
  await print(context.stdout, `${lines.join('\n')}\n`);
  return 0;
}
