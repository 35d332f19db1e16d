import type { Role, User } from '../state/entities.ts';
import { entityCalled, lives } from '../state/look-up.ts';
import type { State } from '../state/state.ts';

/** Who was refused, as its ARN names it. */
export type Refused = Readonly<{ kind: 'user' | 'role'; name: string }>;

/** Whoever has the name in a state, if anybody has. */
export function principalCalled(state: State, { kind, name }: Refused): User | Role | undefined {
  const found = entityCalled(state, kind, name);
  return isPrincipal(found) && lives(found) ? found : undefined;
}

/**
 * Who it was in an earlier state. `later` is whoever was last found: its unique id leads through renames; before it
 * was made, who had its name then is meant.
 */
export function earlier(state: State, later: User | Role | Refused): User | Role | undefined {
  const same = 'key' in later ? state.entities.get(later.key) : undefined;
  return isPrincipal(same) && lives(same) ? same : principalCalled(state, later);
}

function isPrincipal(entity: ReturnType<typeof entityCalled>): entity is User | Role {
  return entity?.kind === 'user' || entity?.kind === 'role';
}
