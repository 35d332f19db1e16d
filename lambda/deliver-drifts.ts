import type { DriftAlert } from '../alert/alert.ts';
import type { DriftFound } from '../alert/drift-message.ts';
import { type DeliverAllServices, deliverAll } from './deliver/deliver-all.ts';
import type { DriftDue } from './drift-due.ts';
import { identitiesIn } from './identities-in.ts';
import { type MessageServices, makeMessages } from './make-messages.ts';
import type { QueueRecord } from './queue-record.ts';
import { identityOf } from './store/identity.ts';
import type { TimeLeft } from './time-left.ts';

/**
 * Delivers the drifts to the destinations that they are for; the records of those that some destination has not taken.
 * No rule holds them back: docs/decisions/0189.
 */
export async function deliverDrifts(
  due: readonly DriftDue[],
  timeLeft: TimeLeft,
  services: MessageServices & DeliverAllServices,
): Promise<readonly QueueRecord[]> {
  const alerts = new Map(due.map(({ drift }) => [drift.id, alertOf(drift)]));
  const messages = await makeMessages([...alerts.values()], timeLeft, services);
  const untaken = identitiesIn(await deliverAll(messages, timeLeft, services));
  return due.filter(({ drift }) => untaken.has(identityOf(alertOf(drift)))).map(({ record }) => record);
}

function alertOf(drift: DriftFound): DriftAlert {
  return { kind: 'drift', id: drift.id, measures: drift.measures, drift };
}
