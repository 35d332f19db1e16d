import { principalCalled } from '../../iam/hunt/suspect.ts';
import { type Gap, textsLacking } from '../../iam/state/read/gaps.ts';
import type { State } from '../../iam/state/state.ts';
import type { Sources } from './sources.ts';

/** What a state lacks for whoever asks about one role or user: what others' policies say is no news then. */
export function gapsAbout(state: State, gaps: readonly Gap[], otherwise: Sources['otherwise']): readonly Gap[] {
  if (otherwise === undefined || otherwise === 'the records alone') return gaps;
  const principal = principalCalled(state, otherwise);
  const groups =
    principal?.kind === 'user' ? [...principal.groups].flatMap((key) => state.entities.get(key) ?? []) : [];
  const own = principal === undefined ? [] : textsLacking(state, [principal, ...groups]);
  return gaps.flatMap((gap) => (gap.code === 'no text' ? own : gap));
}
