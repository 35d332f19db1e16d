import type { EventAlert, LeftAlone } from '../../alert/alert.ts';
import * as pipe from '../../alert/pipe.ts';
import type { Alerter } from '../../iam/alerter/alerter.ts';
import { notKept } from '../../iam/state/before.ts';

/** The alert of one event as the queue brings it, through the first two steps of the pipe. */
export function alertOf(event: Readonly<{ id: string; body: string }>, alerter?: Alerter): EventAlert | LeftAlone {
  const read = pipe.read(event);
  return read.kind === 'record' ? pipe.alertOf(read, notKept, alerter) : read;
}

/** The same for an event that is already parsed. */
export function alertOfValue(id: string, value: unknown, text: string, alerter?: Alerter): EventAlert | LeftAlone {
  const read = pipe.readValue(id, value, text);
  return read.kind === 'record' ? pipe.alertOf(read, notKept, alerter) : read;
}
