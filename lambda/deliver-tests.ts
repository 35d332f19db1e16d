import type { TestAlert } from '../alert/alert.ts';
import type { TestRun } from '../alert/test-message.ts';
import { type DeliverAllServices, deliverAll } from './deliver/deliver-all.ts';
import { identitiesIn } from './identities-in.ts';
import { type MessageServices, makeMessages } from './make-messages.ts';
import type { QueueRecord } from './queue-record.ts';
import { identityOf } from './store/identity.ts';
import type { TestDue } from './test-due.ts';
import type { TimeLeft } from './time-left.ts';

/** Delivers the tests to every destination; the records of those that some destination has not taken. */
export async function deliverTests(
  due: readonly TestDue[],
  timeLeft: TimeLeft,
  services: MessageServices & DeliverAllServices,
): Promise<readonly QueueRecord[]> {
  const alerts = new Map(due.map(({ test }) => [test.id, alertOf(test)]));
  const messages = await makeMessages([...alerts.values()], timeLeft, services);
  const untaken = identitiesIn(await deliverAll(messages, timeLeft, services));
  return due.filter(({ test }) => untaken.has(identityOf(alertOf(test)))).map(({ record }) => record);
}

function alertOf(test: TestRun): TestAlert {
  return { kind: 'test', id: test.id, measures: { security: 'info', breakRisk: 'none' }, test };
}
