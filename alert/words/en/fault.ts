import { ours, phrase } from '../../phrase.ts';
import type { Fault } from '../fault.ts';
import type { FaultText } from '../words.ts';
import { value } from './values.ts';

/** What is said where a message could not be put into words. */
export function sayFault({ of, ids }: Fault): FaultText {
  const what = {
    event: 'An IAM event',
    heartbeat: 'A heartbeat of IAM Whodunit',
    test: 'Test: a message of IAM Whodunit',
    drift: 'A change of IAM that no event tells of',
  }[of];
  const where = of !== 'event' ? '' : ' The event itself is in the CloudTrail event history of the IAM region.';
  return {
    headline: `${what} that could not be put into words`,
    lines: [
      ours(`This is a fault of IAM Whodunit, and its log says more.${where}`),
      ...ids.map((id) => phrase`Event id: ${value(id)}`),
    ],
  };
}
