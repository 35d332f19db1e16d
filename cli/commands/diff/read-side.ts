import { isObject } from '../../../iam/cloudtrail/fields.ts';
import { type Gap, readState } from '../../../iam/state/read/read-state.ts';
import type { State } from '../../../iam/state/state.ts';
import { readJsonFile } from '../../input/json-file.ts';
import type { Source } from '../../input/source.ts';
import { type PolicyFile, policyIn, type ReadFile } from './read-policy.ts';

/** One of the two sides: a policy document or the state of an account, or why it is neither. */
export type Side =
  | (ReadFile & Readonly<{ what: 'policy' }>)
  | Readonly<{ kind: 'read'; what: 'state'; name: string; state: State; gaps: readonly Gap[] }>
  | Exclude<PolicyFile, ReadFile>;

export async function readSide(source: Source): Promise<Side> {
  const { name } = source;
  const file = await readJsonFile(source);
  if (file.kind === 'unreadable') return { kind: 'unreadable', name, why: file.why };
  const read = isObject(file.value) && 'Statement' in file.value ? undefined : readState(file.value);
  if (read?.kind === 'state') return { kind: 'read', what: 'state', name, state: read.state, gaps: read.gaps };
  const policy = policyIn(file.value, name);
  return policy.kind === 'read' ? { ...policy, what: 'policy' } : policy;
}
