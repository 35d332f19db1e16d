import type { Group, ManagedPolicy, Role, User } from '../entities.ts';
import { entityCalled, lives } from '../look-up.ts';
import type { State } from '../state.ts';
import { inForce } from './sources.ts';

/** The policies of a user or role as JSON, as far as their texts are known: for a judge outside of this program. */
export type PolicyTexts = Readonly<{ policies: readonly string[]; boundary: string | undefined }>;

export function policyTextsOf(state: State, principal: User | Role): PolicyTexts {
  const groups = principal.kind === 'user' ? [...principal.groups].map((key) => state.entities.get(key)) : [];
  const holders = [principal, ...groups.filter((one): one is Group => one?.kind === 'group' && lives(one))];
  const inline = holders.flatMap((holder) => [...holder.inline.values()].flatMap(({ text }) => text ?? []));
  const attached = holders.flatMap((holder) => [...holder.attached].flatMap((arn) => textOf(state, arn) ?? []));
  return {
    policies: [...inline, ...attached],
    boundary: principal.boundary === undefined ? undefined : textOf(state, principal.boundary),
  };
}

function textOf(state: State, arn: string): string | undefined {
  const found = entityCalled(state, 'policy', arn);
  const policy: ManagedPolicy | undefined = found?.kind === 'policy' ? found : undefined;
  return inForce(policy).text;
}
