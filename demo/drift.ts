import { driftIn, driftInput } from '../alert/drift-message.ts';
import type { Message } from '../alert/group.ts';
import type { Reader } from '../alert/reader.ts';
import { differences } from '../iam/state/difference/differences.ts';
import { entityCalled, withEntity } from '../iam/state/look-up.ts';
import type { State } from '../iam/state/state.ts';
import { foundOf } from '../lambda/snapshot/drift/found.ts';
import type { Services } from '../standins/services.ts';
import type { Delivered, Handler } from './deliver-batch.ts';
import { batchOf, context } from './invocation.ts';
import { account, readAccount, snapshotTime } from './story-account.ts';
import { destinationsWithout } from './undelivered.ts';

const aDay = 24 * 60 * 60 * 1_000;

/** What the next snapshot found: a policy that somebody attached, of which no event came and no record tells. */
export async function deliverDrift(handler: Handler, reader: Reader, services: Services): Promise<Delivered> {
  const before = readAccount();
  const [after, entity] = changed(before);
  const between = { account, since: snapshotTime, time: snapshotTime + aDay, before, after };
  const found = foundOf({ entity, differences: differences(before, after, [entity.key]) }, between);
  const event = driftInput({ ...found, history: 'none' });
  const drift = driftIn(event);
  if (drift === undefined) throw new Error('The drift of the story cannot be read.');
  const { batchItemFailures } = await handler(batchOf([{ name: drift.id, event: { ...event } }]), context());
  const alert = { kind: 'drift', id: drift.id, measures: drift.measures, drift } as const;
  const message: Message = { kind: 'single', alert };
  return {
    messages: [message],
    faults: [
      ...destinationsWithout(message, reader, services).map((destination) => `${destination} lacks the drift.`),
      ...batchItemFailures.map(() => 'The function returned the drift to the queue.'),
    ],
  };
}

function changed(state: State) {
  const [user, policy] = [entityCalled(state, 'user', 'batch-runner'), `arn:aws:iam::${account}:policy/ExportRead`];
  if (user?.kind !== 'user') throw new Error('demo/account.json has no user batch-runner.');
  const entity = { ...user, attached: new Set([...user.attached, policy]) };
  return [withEntity(state, entity), entity] as const;
}
