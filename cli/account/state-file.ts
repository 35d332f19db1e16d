import { shown } from '../../alert/visible.ts';
import { readState } from '../../iam/state/read/read-state.ts';
import type { CommandContext } from '../command-context.ts';
import { CommandLineError } from '../command-line-error.ts';
import { readJsonFile } from '../input/json-file.ts';
import { sourceNamed } from '../input/source.ts';
import { gapLines } from '../input/state-gaps.ts';
import { gapsAbout } from './gaps-about.ts';
import type { AccountNow, Sources } from './sources.ts';

/** The account that a file holds; what it lacks is told, and that it is none is a mistake of the command line. */
export async function stateFile(
  name: string,
  context: CommandContext,
  otherwise?: Sources['otherwise'],
): Promise<AccountNow> {
  const source = sourceNamed(name, context);
  const file = await readJsonFile(source);
  if (file.kind === 'unreadable') throw new CommandLineError(`--state ${source.name}: ${shown(file.why)}`);
  const read = readState(file.value);
  if (read.kind === 'state') {
    const gaps = gapsAbout(read.state, read.gaps, otherwise);
    return { ...read, gaps: gapLines(source.name, gaps).map((line) => line.trim()) };
  }
  throw new CommandLineError(
    `--state ${source.name}: not a state of an account: it has none of the lists of aws iam get-account-authorization-details, such as RoleDetailList`,
  );
}
