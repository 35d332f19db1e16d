import { highest, type Measures } from '../iam/measures.ts';
import type { Message } from './group.ts';

/** The measures of a message: of its alert, or the highest of all that a digest names. */
export function measuresOf(message: Message): Measures {
  if (message.kind === 'single') return message.alert.measures;
  return highest([...message.alerts, ...message.graver].map(({ measures }) => measures));
}
