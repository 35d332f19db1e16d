import { describe, expect, test } from 'vitest';
import type { Message } from '../../../alert/group.ts';
import { deliver } from '../../../lambda/deliver/deliver.ts';
import type { Destination } from '../../../lambda/deliver/destination.ts';
import { lookUpPatience } from '../../../lambda/deliver/look-ups.ts';
import { changeOf } from '../../alert/records.ts';
import { aMinute, fakeClock, fakeLog, fakeReceipts, idsOf, message } from '../fakes.ts';

function channel(onSend: (message: Message) => void = () => {}) {
  const taken: string[] = [];
  const send: Destination['send'] = async (one) => {
    taken.push(idsOf(one));
    onSend(one);
  };
  return { name: '/hook', speed: 'slow', send, taken } as const;
}

describe('a receipt', () => {
  test('is looked up again just before each post: another execution may have delivered meanwhile', async () => {
    const receipts = fakeReceipts();
    const log = fakeLog();
    const destination = channel(
      () => void receipts.write([changeOf({ eventID: 'e-2', eventName: 'TagRole' })], '/hook'),
    );
    const messages = [message('e-1'), message('e-2'), message('e-3')];
    expect(await deliver(messages, destination, aMinute, { receipts, log, clock: fakeClock() })).toEqual([]);
    expect(destination.taken).toEqual(['e-1', 'e-3']);
    expect(log.lines).toContainEqual({
      level: 'info',
      message: 'taken meanwhile',
      destination: '/hook',
      eventIds: ['e-2'],
    });
  });

  test('takes what was delivered meanwhile out of a digest', async () => {
    const alerts = ['e-1', 'e-2', 'e-3'].map((eventID) => changeOf({ eventID, eventName: 'TagRole' }));
    const destination = channel();
    const digest: Message = { kind: 'digest', alerts, graver: [], part: { number: 1, of: 1 } };
    const services = { receipts: fakeReceipts('e-2 /hook'), log: fakeLog(), clock: fakeClock() };
    await deliver([message('e-0'), digest], destination, aMinute, services);
    expect(destination.taken).toEqual(['e-0', 'e-1 e-3']);
    expect(services.receipts.written).toEqual(['e-2 /hook', 'e-0 /hook', 'e-1 /hook', 'e-3 /hook']);
  });

  test('is not looked up any more in a batch whose table does not answer', async () => {
    const clock = fakeClock();
    let asked = 0;
    const held = async () => {
      asked += 1;
      await clock.sleep(lookUpPatience);
      return () => false;
    };
    const destination = channel();
    const services = { receipts: { ...fakeReceipts(), held }, log: fakeLog(), clock };
    await deliver([message('e-1'), message('e-2'), message('e-3')], destination, aMinute, services);
    expect([destination.taken, asked]).toEqual([['e-1', 'e-2', 'e-3'], 1]);
  });
});
