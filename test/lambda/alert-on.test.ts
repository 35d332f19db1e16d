import { describe, expect, test } from 'vitest';
import type { Audience } from '../../alert/audience.ts';
import { alertsIn, type Message } from '../../alert/group.ts';
import type { HoldRule } from '../../alert/hold-rule.ts';
import type { Alerter } from '../../iam/alerter/alerter.ts';
import { alertOn } from '../../lambda/alert-on.ts';
import type { Destination } from '../../lambda/deliver/destination.ts';
import { DeliveryError, type FailureKind } from '../../lambda/deliver/failure.ts';
import type { Recall } from '../../lambda/recall.ts';
import type { Receipts } from '../../lambda/store/receipts.ts';
import { aMinute, batch, batchOf, fakeClock, fakeReceipts, fakeServices, idsOf, received } from './fakes.ts';
import { bodyOf } from './faults/queue.ts';

type Send = Destination['send'];

/** Destinations that keep what they took; `trouble` may throw before they do. */
function fakeDestination(name: string, trouble: Send = async () => {}) {
  const taken: string[] = [];
  const tried: string[] = [];
  const send: Send = async (message, timeLeft) => {
    tried.push(idsOf(message));
    await trouble(message, timeLeft);
    taken.push(idsOf(message));
  };
  return { name, speed: name === 'sns' ? 'fast' : 'slow', send, taken, tried } as const;
}

function failing(kind: FailureKind, ...ids: readonly string[]): Send {
  return async (message: Message) => {
    if (ids.includes(idsOf(message))) throw new DeliveryError('a test', kind);
  };
}

function failures(...ids: readonly string[]) {
  return { batchItemFailures: ids.map((itemIdentifier) => ({ itemIdentifier })) };
}

const aggregated = JSON.stringify({ detail: { eventCategory: 'Aggregated' } });

const slackName = '/iam-whodunit/slack-webhook';

describe('a batch', () => {
  test('goes to every destination, in its order, and leaves a receipt for each', async () => {
    const [slack, sns] = [fakeDestination(slackName), fakeDestination('sns')];
    const receipts = fakeReceipts();
    expect(await alertOn(batch('e-1', 'e-2'), aMinute, fakeServices([sns, slack], receipts))).toEqual(failures());
    expect([slack.taken, sns.taken]).toEqual([
      ['e-1', 'e-2'],
      ['e-1', 'e-2'],
    ]);
    expect([...receipts.written].sort()).toEqual([`e-1 ${slackName}`, 'e-1 sns', `e-2 ${slackName}`, 'e-2 sns']);
  });

  test('that holds an event twice sends it once and acknowledges both', async () => {
    const sns = fakeDestination('sns');
    expect(await alertOn(batch('e-1', 'e-1'), aMinute, fakeServices([sns]))).toEqual(failures());
    expect(sns.taken).toEqual(['e-1']);
  });

  test('that holds an event twice gives both back when it is not taken', async () => {
    const sns = fakeDestination('sns', failing({ lasts: 'transient', affects: 'message' }, 'e-1'));
    expect(await alertOn(batch('e-1', 'e-2', 'e-1'), aMinute, fakeServices([sns]))).toEqual(failures('m-1', 'm-3'));
  });

  test('without records is no fault', async () => {
    expect(await alertOn([], aMinute, fakeServices([fakeDestination('sns')]))).toEqual(failures());
  });
});

describe('an event', () => {
  test('that is left alone is acknowledged, and logged with the reason', async () => {
    const sns = fakeDestination('sns');
    const services = fakeServices([sns]);
    expect(await alertOn(batchOf(aggregated, bodyOf('e-1')), aMinute, services)).toEqual(failures());
    expect(sns.taken).toEqual(['e-1']);
    expect(services.log.lines[0]).toMatchObject({
      level: 'info',
      message: 'left alone',
      reason: 'an aggregated event, which is no call of its own',
    });
  });

  test('that this version fails to explain becomes an alert of its own and takes nothing along', async () => {
    const sns = fakeDestination('sns');
    const services = { ...fakeServices([sns]), context: { alerter: alerterThatFailsOnce() } };
    expect(await alertOn(batch('e-1', 'e-2'), aMinute, services)).toEqual(failures());
    expect(sns.taken).toEqual(['e-1', 'e-2']);
    expect(services.log.lines[0]).toEqual({
      level: 'error',
      message: 'reading failed',
      eventIds: ['e-1'],
      messageId: 'm-1',
      reason: 'This version failed to explain it.',
      reasons: ['TypeError: a fault of ours'],
    });
  });

  test('that nobody can read is logged with the reason and goes out under the id of its message', async () => {
    const sns = fakeDestination('sns');
    const services = fakeServices([sns]);
    expect(await alertOn([{ messageId: 'm-0', body: '{}' }, ...batch('e-1')], aMinute, services)).toEqual(failures());
    expect(sns.taken).toEqual(['m-0', 'e-1']);
    expect(services.log.lines[0]).toMatchObject({ level: 'warn', message: 'unreadable', messageId: 'm-0' });
  });
});

/** An alerter that cannot be asked for its name the first time. */
function alerterThatFailsOnce(): Alerter {
  let asked = 0;
  return {
    get stackName(): string {
      asked += 1;
      if (asked === 1) throw new TypeError('a fault of ours');
      return 'IamWhodunit';
    },
    parameters: [],
  };
}

describe('the state before', () => {
  test('is asked for once, for all records of a batch that could be read', async () => {
    const asked: unknown[] = [];
    const recall: Recall = async (records) => {
      asked.push(records.map(({ id }) => id));
      return [];
    };
    const records = [...batch('e-1', 'e-2'), { messageId: 'm-3', body: aggregated }, { messageId: 'm-4', body: '{}' }];
    await alertOn(records, aMinute, { ...fakeServices([fakeDestination('sns')]), recall });
    expect(asked).toEqual([['e-1', 'e-2']]);
  });

  test('goes with the alert of its record', async () => {
    const recall: Recall = async (records) =>
      records.map(({ id }) => ({ kind: 'unknown', reason: id === 'e-1' ? 'not kept' : 'could not be read' }));
    expect(await beforeOfAlerts(recall)).toEqual([
      { kind: 'unknown', reason: 'not kept' },
      { kind: 'unknown', reason: 'could not be read' },
    ]);
  });

  test('that cannot be read stops no alert: it is unknown, and the log says why', async () => {
    const lines: unknown[] = [];
    expect(await beforeOfAlerts(() => Promise.reject(new Error('no such table')), lines)).toEqual([
      { kind: 'unknown', reason: 'could not be read' },
      { kind: 'unknown', reason: 'could not be read' },
    ]);
    expect(lines).toContainEqual({
      level: 'warn',
      message: 'state not recalled',
      eventIds: ['e-1', 'e-2'],
      reasons: ['Error: no such table'],
    });
  });
});

/** The state before that each of two alerts is delivered with; `lines` gets the log. */
async function beforeOfAlerts(recall: Recall, lines: unknown[] = []): Promise<readonly unknown[]> {
  const before: unknown[] = [];
  const sns = fakeDestination('sns', async (message) => {
    for (const alert of alertsIn(message)) before.push(alert.kind === 'change' && alert.before);
  });
  const services = { ...fakeServices([sns]), recall };
  expect(await alertOn(batch('e-1', 'e-2'), aMinute, services)).toEqual(failures());
  lines.push(...services.log.lines);
  return before;
}

describe('a fault of ours in a step that takes the whole batch', () => {
  test('in holding back holds nothing back, and is an error in the log', async () => {
    const sns = fakeDestination('sns');
    const rule: HoldRule = {
      reason: 'a test',
      get action(): string {
        throw new TypeError('a fault of ours');
      },
    };
    const services = { ...fakeServices([sns]), hold: [rule] };
    expect(await alertOn(batch('e-1'), aMinute, services)).toEqual(failures());
    expect(sns.taken).toEqual(['e-1']);
    expect(services.log.lines).toContainEqual({
      level: 'error',
      message: 'holding failed',
      eventIds: ['e-1'],
      reasons: ['TypeError: a fault of ours'],
    });
  });

  test('in routing or grouping sends each alert by itself, and leaves the other destinations alone', async () => {
    const [slack, sns] = [fakeDestination(slackName), fakeDestination('sns')];
    const audience: Audience = {
      get accounts(): readonly string[] {
        throw new TypeError('a fault of ours');
      },
    };
    const services = fakeServices([{ ...slack, audience }, sns], fakeReceipts(`e-1 ${slackName}`));
    expect(await alertOn(batch('e-1', 'e-2', 'e-3'), aMinute, services)).toEqual(failures());
    expect([slack.taken, sns.taken]).toEqual([
      ['e-2', 'e-3'],
      ['e-1', 'e-2', 'e-3'],
    ]);
    const failed = services.log.lines.filter(({ level }) => level === 'error');
    expect(failed.map(({ message, destination }) => [message, destination])).toEqual([
      ['routing failed', slackName],
      ['grouping failed', slackName],
    ]);
  });
});

describe('a retry', () => {
  test('sends only what is missing where it is missing', async () => {
    const [slack, sns] = [fakeDestination(slackName), fakeDestination('sns')];
    const receipts = fakeReceipts('e-1 sns', 'e-2 sns', `e-2 ${slackName}`);
    expect(await alertOn(batch('e-1', 'e-2', 'e-3'), aMinute, fakeServices([sns, slack], receipts))).toEqual(
      failures(),
    );
    expect(slack.taken).toEqual(['e-1', 'e-3']);
    expect(sns.taken).toEqual(['e-3']);
  });

  test('follows a partial failure until everybody has everything once', async () => {
    let isDown = true;
    const slack = fakeDestination(slackName, async (message) => {
      if (isDown && idsOf(message) === 'e-1')
        throw new DeliveryError('down', { lasts: 'transient', affects: 'message' });
    });
    const sns = fakeDestination('sns');
    const services = fakeServices([sns, slack]);
    expect(await alertOn(batch('e-1', 'e-2'), aMinute, services)).toEqual(failures('m-1'));
    isDown = false;
    expect(await alertOn(batch('e-1'), aMinute, services)).toEqual(failures());
    expect([slack.taken, sns.taken]).toEqual([
      ['e-2', 'e-1'],
      ['e-1', 'e-2'],
    ]);
  });
});

describe('a failure', () => {
  test.each<FailureKind>([
    { lasts: 'transient', affects: 'message' },
    { lasts: 'permanent', affects: 'message' },
  ])('that affects the message alone ($lasts) lets the rest of the batch through', async (kind) => {
    const slack = fakeDestination(slackName, failing(kind, 'e-2'));
    expect(await alertOn(batch('e-1', 'e-2', 'e-3'), aMinute, fakeServices([slack]))).toEqual(failures('m-2'));
    expect(slack.taken).toEqual(['e-1', 'e-3']);
  });

  test.each<FailureKind>([
    { lasts: 'transient', affects: 'destination' },
    { lasts: 'permanent', affects: 'destination' },
  ])('that affects the destination ($lasts) spares it the rest, which fails alike', async (kind) => {
    const [slack, sns] = [fakeDestination(slackName, failing(kind, 'e-2')), fakeDestination('sns')];
    const services = fakeServices([sns, slack]);
    expect(await alertOn(batch('e-1', 'e-2', 'e-3', 'e-4'), aMinute, services)).toEqual(failures('m-2', 'm-3', 'm-4'));
    expect(slack.tried).toEqual(['e-1', 'e-2']);
    expect(sns.taken).toEqual(['e-1', 'e-2', 'e-3', 'e-4']);
    expect(services.log.lines).toContainEqual({
      level: 'warn',
      message: 'not tried',
      destination: slackName,
      eventIds: ['e-3', 'e-4'],
    });
  });

  test('that nobody foresaw is tried again', async () => {
    const sns = fakeDestination('sns', async () => {
      throw new TypeError('a fault of ours');
    });
    const services = fakeServices([sns]);
    expect(await alertOn(batch('e-1'), aMinute, services)).toEqual(failures('m-1'));
    expect(services.log.lines).toContainEqual(
      expect.objectContaining({
        level: 'warn',
        reasons: ['DeliveryError: Sending failed.', 'TypeError: a fault of ours'],
      }),
    );
  });

  test('leaves no receipt', async () => {
    const receipts = fakeReceipts();
    const slack = fakeDestination(slackName, failing({ lasts: 'permanent', affects: 'destination' }, 'e-1'));
    await alertOn(batch('e-1', 'e-2'), aMinute, fakeServices([slack], receipts));
    expect(receipts.written).toEqual([]);
  });

  test('for good is an error in the log with what to do; one that passes is a warning', async () => {
    const lost = new DeliveryError('refused', { lasts: 'permanent', affects: 'message' }, { remedy: 'Mend it.' });
    const busy = new DeliveryError('busy', { lasts: 'transient', affects: 'message' });
    const slack = fakeDestination(slackName, async (message) => {
      throw idsOf(message) === 'e-1' ? lost : busy;
    });
    const services = fakeServices([slack]);
    await alertOn(batch('e-1', 'e-2'), aMinute, services);
    expect(services.log.lines.filter(({ message }) => message === 'not delivered')).toMatchObject([
      { level: 'error', destination: slackName, eventIds: ['e-1'], lasts: 'permanent', remedy: 'Mend it.' },
      { level: 'warn', destination: slackName, eventIds: ['e-2'], lasts: 'transient', milliseconds: 0 },
    ]);
  });
});

describe('destinations', () => {
  test('do not wait for one another: a silent Slack delays no publication', async () => {
    const order: string[] = [];
    let publish = () => {};
    const allPublished = new Promise<void>((resolve) => {
      publish = resolve;
    });
    const slack = fakeDestination(slackName, async () => {
      await allPublished;
      order.push('slack');
    });
    const sns = fakeDestination('sns', async (message) => {
      order.push(`sns ${idsOf(message)}`);
      if (idsOf(message) === 'e-2') publish();
    });
    await alertOn(batch('e-1', 'e-2'), aMinute, fakeServices([slack, sns]));
    expect(order).toEqual(['sns e-1', 'sns e-2', 'slack', 'slack']);
  });
});

describe('a destination with a floor', () => {
  const deaf = { audience: { security: 'critical' } } as const;

  test('is not asked for what is not for it, and the others are', async () => {
    const [slack, sns] = [{ ...fakeDestination(slackName), ...deaf }, fakeDestination('sns')];
    const receipts = fakeReceipts();
    expect(await alertOn(batch('e-1'), aMinute, fakeServices([sns, slack], receipts))).toEqual(failures());
    expect([slack.tried, sns.taken]).toEqual([[], ['e-1']]);
    expect(receipts.written).toEqual(['e-1 sns']);
  });

  test('fetches nothing to send where nothing is for it', async () => {
    const order: string[] = [];
    const slack = { ...fakeDestination(slackName), ...deaf, prepare: () => void order.push('prepare') };
    await alertOn(batch('e-1'), aMinute, fakeServices([slack]));
    expect(order).toEqual([]);
  });

  test('that is the only one leaves the alert acknowledged and in the log, with the reason', async () => {
    const slack = { ...fakeDestination(slackName), ...deaf };
    const services = fakeServices([slack]);
    expect(await alertOn(batch('e-1'), aMinute, services)).toEqual(failures());
    expect(services.log.lines.at(-1)).toEqual({
      level: 'info',
      message: 'not for this destination',
      destination: slackName,
      eventIds: ['e-1'],
      reason: 'below the floor: security medium, break risk none',
    });
  });
});

describe('an alert that a rule holds back', () => {
  const tagged = (...ids: readonly string[]) => batchOf(...ids.map((id) => bodyOf(id, { eventName: 'TagRole' })));
  const hold = [{ reason: 'tags are noise', action: 'Tag*', until: '2026-11-24' }];

  test('goes to nobody, is acknowledged, logged with the reason and counted once, though it came twice', async () => {
    const sns = fakeDestination('sns');
    const services = { ...fakeServices([sns]), hold };
    expect(await alertOn(tagged('e-1', 'e-1', 'e-2'), aMinute, services)).toEqual(failures());
    expect(sns.tried).toEqual([]);
    expect(services.metrics.counted).toContainEqual(['held back', 2]);
    expect(services.log.lines).toEqual(
      ['e-1', 'e-2'].map((id) => ({
        level: 'info',
        message: 'held back',
        eventIds: [id],
        rule: 'hold[0]',
        reason: 'tags are noise',
      })),
    );
  });

  test('is delivered once the rule has ended', async () => {
    const sns = fakeDestination('sns');
    const services = { ...fakeServices([sns]), hold, clock: fakeClock(Date.UTC(2026, 10, 25)) };
    expect(await alertOn(tagged('e-1'), aMinute, services)).toEqual(failures());
    expect(sns.taken).toEqual(['e-1']);
    expect(services.metrics.counted.map(([name]) => name)).not.toContain('held back');
  });
});

describe('what is counted', () => {
  test('is every event, and every alert to tell with its measures', async () => {
    const services = fakeServices([fakeDestination('sns')]);
    await alertOn([...batch('e-1', 'e-2'), { messageId: 'm-3', body: aggregated }], aMinute, services);
    const measures = { security: 'medium', breakRisk: 'none' };
    expect(services.metrics.counted).toEqual([
      ['events seen', 3],
      ['alerts', [measures, measures]],
    ]);
  });

  test('is only what the queue did not bring before', async () => {
    const services = fakeServices([fakeDestination('sns')]);
    const [first, second] = batch('e-1', 'e-2').map((record, index) => ({ ...record, ...received(index + 1) }));
    await alertOn(
      [first, second].filter((record) => record !== undefined),
      aMinute,
      services,
    );
    expect(services.metrics.counted).toEqual([
      ['events seen', 1],
      ['alerts', [{ security: 'medium', breakRisk: 'none' }]],
    ]);
  });

  test('is nothing where the queue brings everything again', async () => {
    const services = fakeServices([fakeDestination('sns')]);
    await alertOn(
      batch('e-1').map((record) => ({ ...record, ...received(2) })),
      aMinute,
      services,
    );
    expect(services.metrics.counted).toEqual([]);
  });
});

describe('what sending needs', () => {
  test('is fetched while the receipts are looked up', async () => {
    const order: string[] = [];
    const slack = { ...fakeDestination(slackName), prepare: () => void order.push('prepare') };
    const receipts: Receipts = {
      ...fakeReceipts(),
      held: async () => {
        order.push('receipts');
        return () => false;
      },
    };
    await alertOn(batch('e-1'), aMinute, fakeServices([slack], receipts));
    expect(order.slice(0, 2)).toEqual(['prepare', 'receipts']);
  });

  test('is not fetched where there is nothing to send', async () => {
    const order: string[] = [];
    const slack = { ...fakeDestination(slackName), prepare: () => void order.push('prepare') };
    await alertOn(batchOf(aggregated), aMinute, fakeServices([slack]));
    expect(order).toEqual([]);
  });
});

describe('the time', () => {
  test('that is nearly used up ends the sending, and the rest is given back', async () => {
    let left = 2_000;
    const slack = fakeDestination(slackName, async () => {
      left -= 800;
    });
    const services = fakeServices([slack]);
    expect(await alertOn(batch('e-1', 'e-2', 'e-3', 'e-4'), () => left, services)).toEqual(failures('m-3', 'm-4'));
    expect(slack.tried).toEqual(['e-1', 'e-2']);
    expect(services.log.lines).toContainEqual(
      expect.objectContaining({ level: 'warn', lasts: 'transient', eventIds: ['e-3'] }),
    );
  });
});

describe('the log', () => {
  test('has a line for each delivery, with the event, the destination and how long it took', async () => {
    const services = fakeServices([fakeDestination('sns')]);
    await alertOn(batch('e-1'), aMinute, services);
    expect(services.log.lines).toContainEqual({
      level: 'info',
      message: 'delivered',
      destination: 'sns',
      eventIds: ['e-1'],
      milliseconds: 0,
    });
  });
});
