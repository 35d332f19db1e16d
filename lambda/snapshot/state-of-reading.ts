import { withNeighbours } from '../../iam/state/read/neighbours/with-neighbours.ts';
import { type Gap, readState } from '../../iam/state/read/read-state.ts';
import type { State } from '../../iam/state/state.ts';
import type { Reading } from './reading.ts';

/** The state that a reading tells. Throws where it has no page of the account's details. */
export function stateOfReading({
  answers,
  failures,
  began,
}: Reading): Readonly<{ state: State; gaps: readonly Gap[] }> {
  const details = answers.filter(({ call }) => call === 'GetAccountAuthorizationDetails');
  const read = readState(
    details.map(({ output }) => output),
    began,
  );
  if (read.kind === 'unreadable') {
    const failure = failures.find(({ call }) => call === 'GetAccountAuthorizationDetails');
    const why = failure === undefined ? read.reason : [failure.why, ...failure.reasons].join(': ');
    throw new Error(`The IAM of the account could not be read: GetAccountAuthorizationDetails: ${why}`);
  }
  return { state: withNeighbours(read.state, answers, began), gaps: read.gaps };
}
