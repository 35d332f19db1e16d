import type { CloudTrailRecord } from '../../cloudtrail/record.ts';
import type { Known } from '../before.ts';
import type { State } from '../state.ts';

/**
 * What a record does to a state. A record that changes no state (a denied call, an action that only sends a
 * message) leaves it as it is. Never throws for a record or a state of any content.
 */
export function apply(state: State, _record: CloudTrailRecord): Known {
  return { kind: 'known', before: state, after: state, touched: [], order: 'certain' };
}
