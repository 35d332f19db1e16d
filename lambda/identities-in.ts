import { alertsIn } from '../alert/group.ts';
import type { Untaken } from './deliver/deliver-all.ts';
import { identityOf } from './store/identity.ts';

/** The identities of the alerts that some destination has not taken. */
export function identitiesIn(untaken: readonly Untaken[]): ReadonlySet<string> {
  return new Set(untaken.flatMap(({ message }) => alertsIn(message).map(identityOf)));
}
