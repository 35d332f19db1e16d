import { highest, type Measures } from '../iam/measures.ts';
import type { Message } from './group.ts';

/**
 * The measures of a message: the highest of what it delivers. A graver change that a digest only names has a message of
 * its own: by its measures the digest would reach a second time those who get only the grave.
 */
export function measuresOf(message: Message): Measures {
  const alerts = message.kind === 'single' ? [message.alert] : message.alerts;
  return highest(alerts.map(({ measures }) => measures));
}
