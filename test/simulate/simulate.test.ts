import { describe, expect, test } from 'vitest';
import { flawsOf, lagsOf, rowsOf, tableOf } from '../../simulate/report.ts';
import { arrivalsOf, scenarios } from '../../simulate/scenarios.ts';
import { shapes } from '../../simulate/shapes.ts';
import { simulate } from '../../simulate/simulate.ts';

const plan = { scenario: 'incident', accounts: 20, seed: 1 } as const;

describe('twenty accounts in the hour of an incident', () => {
  test.each(shapes)('every event reaches the topic once, alone or in a digest, or is held back: %s', async (shape) => {
    const outcome = await simulate(plan, shape);
    const mailed = outcome.taken.filter(({ destination }) => destination === 'sns').map(({ id }) => id);
    const ids = arrivalsOf(plan).map(({ id }) => id);
    expect(mailed.toSorted()).toEqual(ids.toSorted());
    expect([outcome.held, flawsOf(outcome)]).toEqual([0, []]);
    const rows = rowsOf(outcome);
    expect(rows.map(({ alerts, critical, others }) => alerts - critical.count - others.count)).toEqual(
      rows.map(() => 0),
    );
    for (const { destination, messages, alerts, critical } of rows) {
      expect(messages).toBeLessThanOrEqual(alerts);
      expect([destination, critical.count]).toEqual([destination, 15]);
      expect(critical.p99).toBeLessThan(60);
    }
  });

  test('what is held back of a roll-out reaches nobody, and the attack in it everybody', async () => {
    const rollOut = { ...plan, scenario: 'roll-out' } as const;
    const outcome = await simulate(rollOut, 'by gravity, roll-outs held');
    const mailed = outcome.taken.filter(({ destination }) => destination === 'sns');
    expect([outcome.held, mailed.length]).toEqual([20 * 6, 25]);
    expect(outcome.held + mailed.length).toBe(arrivalsOf(rollOut).length);
  });

  test('is the same each time', async () => {
    const [once, again] = [await simulate(plan, 'one channel'), await simulate(plan, 'one channel')];
    expect(tableOf(once)).toBe(tableOf(again));
  });
});

test('an attack amid a roll-out over a thousand accounts is on Slack within a minute, where roll-outs are held', async () => {
  const outcome = await simulate({ scenario: 'roll-out', accounts: 1_000, seed: 1 }, 'by gravity, roll-outs held');
  const critical = rowsOf(outcome).map((row) => [row.destination, row.critical.count, row.critical.p99 < 60]);
  expect(critical).toEqual([
    ['/critical', 15, true],
    ['/high', 15, true],
    ['sns', 15, true],
  ]);
});

test.each(scenarios)(
  'the events of a scenario come in the order of time, each under an id of its own: %s',
  (scenario) => {
    const arrivals = arrivalsOf({ ...plan, scenario });
    expect(arrivals.length).toBeGreaterThan(0);
    expect(new Set(arrivals.map(({ id }) => id)).size).toBe(arrivals.length);
    expect(arrivals.map(({ at }) => at)).toEqual(arrivals.map(({ at }) => at).toSorted((one, other) => one - other));
  },
);

test('another seed is another day', () => {
  expect(arrivalsOf(plan)).not.toEqual(arrivalsOf({ ...plan, seed: 2 }));
});

test.each([
  [[], { count: 0, median: 0, p99: 0, worst: 0 }],
  [[5_000], { count: 1, median: 5, p99: 5, worst: 5 }],
  [Array.from({ length: 200 }, (_, index) => (index + 1) * 1_000), { count: 200, median: 100, p99: 198, worst: 200 }],
])('the lags of %j', (lags, told) => {
  expect(lagsOf(lags)).toEqual(told);
});

test('a flaw is named: what came twice, dead letters, faults, too many e-mails', async () => {
  const taken = { destination: 'sns', id: 'e', security: 'low', lag: 0, together: 1 };
  const outcome = {
    ...{ events: 1, taken: [taken, taken], messages: new Map(), held: 0, deadLetters: 2, faults: ['reading failed'] },
    ...{ longest: { alerts: 0, slack: 0 }, refusals: 0, mostMailsInASecond: 11 },
  };
  expect(flawsOf(outcome)).toEqual([
    '1 alerts were delivered twice.',
    '2 messages became dead letters.',
    '1 faults stand in the log, the first: reading failed.',
    'SNS got 11 messages in a second, and takes ten.',
  ]);
});
