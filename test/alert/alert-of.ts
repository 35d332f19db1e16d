import type { EventAlert, LeftAlone } from '../../alert/alert.ts';
import * as pipe from '../../alert/pipe.ts';
import type { Context } from '../../iam/context.ts';
import { notKept } from '../../iam/state/before.ts';

/** The alert of one event as the queue brings it, through the first two steps of the pipe. */
export function alertOf(event: Readonly<{ id: string; body: string }>, context?: Context): EventAlert | LeftAlone {
  const read = pipe.read(event);
  return read.kind === 'record' ? pipe.alertOf(read, notKept, context) : read;
}

/** The same for an event that is already parsed. */
export function alertOfValue(id: string, value: unknown, text: string, context?: Context): EventAlert | LeftAlone {
  const read = pipe.readValue(id, value, text);
  return read.kind === 'record' ? pipe.alertOf(read, notKept, context) : read;
}
