import type { State } from '../../state.ts';
import { withSettings } from './account.ts';
import { answersOf, type Neighbour } from './neighbour.ts';
import { withProviders } from './providers.ts';
import { withPolicies, withProfiles, withRoleLists } from './roles-and-policies.ts';
import { withCredentials } from './users.ts';

/**
 * A state out of the details of an account, with what their neighbours tell beside them: descriptions, empty instance
 * profiles, credentials, providers, what is set for the account. What no answer tells stays unsure. `time` is when
 * it was read. Which call tells what: docs/decisions/0177.
 */
export function withNeighbours(state: State, neighbours: readonly Neighbour[], time?: number): State {
  const answers = answersOf(neighbours);
  const entities = withProfiles(withPolicies(withRoleLists(state, answers), answers), answers, time);
  return withSettings(withProviders(withCredentials(entities, answers), answers, time), answers);
}
