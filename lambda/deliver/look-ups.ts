import type { Alert } from '../../alert/alert.ts';
import { alertsIn, type Message } from '../../alert/group.ts';
import type { Clock } from '../clock.ts';
import type { Receipts } from '../store/receipts.ts';
import type { TimeLeft } from '../time-left.ts';
import type { Destination } from './destination.ts';

/** Tells which alerts of a message the destination has by now. */
export type LookUp = (message: Message, timeLeft: TimeLeft) => Promise<(alert: Alert) => boolean>;

/** The receipts of the batch were looked up so many milliseconds ago at most: the first message need not ask again. */
const justNow = 50;

/** Longer than a healthy table takes; a slower one is asked no more in this batch. */
export const lookUpPatience = 500;

/**
 * Looks receipts up just before a message goes. With some seconds between two posts, the look-up of the batch is old by
 * then, and another execution may have delivered the same event.
 */
export function lookUps(
  { name }: Destination,
  { receipts, clock }: Readonly<{ receipts: Receipts; clock: Clock }>,
): LookUp {
  const began = clock.now();
  let isFirst = true;
  let isSlow = false;
  return async (message, timeLeft) => {
    const asked = clock.now();
    const isKnown = isFirst && asked - began < justNow;
    isFirst = false;
    if (isSlow || isKnown) return () => false;
    const hasTaken = await receipts.held(alertsIn(message), [name], () => Math.min(lookUpPatience, timeLeft()));
    isSlow = clock.now() - asked >= lookUpPatience;
    return (alert) => hasTaken(alert, name);
  };
}
