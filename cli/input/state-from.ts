import { shown } from '../../alert/visible.ts';
import { type ReadState, readState } from '../../iam/state/read/read-state.ts';
import { print } from '../../terminal/print.ts';
import type { CommandContext } from '../command-context.ts';
import { readJsonFile } from './json-file.ts';
import { sourceNamed } from './source.ts';
import { gapLines } from './state-gaps.ts';

/** The state that a file holds. What is missing in it, or why there is none, goes to standard error. */
export async function stateFrom(name: string, context: CommandContext): Promise<ReadState> {
  const source = sourceNamed(name, context);
  const file = await readJsonFile(source);
  const read = file.kind === 'read' ? readState(file.value) : undefined;
  if (read?.kind === 'state') {
    for (const line of gapLines(source.name, read.gaps)) await print(context.stderr, line);
    return read;
  }
  const why = file.kind === 'unreadable' ? file.why : notAState;
  await print(context.stderr, `${source.name}: ${shown(why)}\n`);
  return { kind: 'unreadable', reason: read?.reason ?? 'not an object' };
}

const notAState =
  'not a state of an account: it has none of the lists of aws iam get-account-authorization-details, such as RoleDetailList';
