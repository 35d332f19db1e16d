import { deniedBurst, deniedBursts } from '../iam/findings/denied-burst.ts';
import { highest, type Measures } from '../iam/measures.ts';
import type { Digest, Message } from './group.ts';

/** The measures of a message: of its alert, or the highest of all that a digest names. */
export function measuresOf(message: Message): Measures {
  if (message.kind === 'single') return message.alert.measures;
  const all = [...message.alerts, ...message.graver].map(({ measures }) => measures);
  return highest(isDeniedBurst(message) ? [...all, deniedBurst.raises] : all);
}

/** Whether so many calls of one principal were denied together that it is no slip any more. */
export function isDeniedBurst({ alerts }: Digest): boolean {
  return deniedBursts(alerts.map(({ change }) => change)).length > 0;
}
