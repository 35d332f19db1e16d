import { describe, expect, onTestFinished, test } from 'vitest';
import type { Directory } from '../../../alert/directory.ts';
import { cachedAccounts, readerWith, withAccounts } from '../../../lambda/directory.ts';
import type { KeptDirectory } from '../../../lambda/store/directory-store.ts';
import { dynamoDirectory } from '../../../lambda/store/state/dynamo-directory.ts';
import { jsonError } from '../../../standins/aws-json.ts';
import { aMinute, fakeClock, fakeLog } from '../fakes.ts';
import { aTable } from '../store/state/a-table.ts';

const [prod, dev] = ['123456789012', '210987654321'];
const nobody = { units: undefined, tags: undefined, isMember: false, isListed: true };

function kept(...numbers: readonly string[]): KeptDirectory {
  return { time: 0, accounts: new Map(numbers.map((number) => [number, { ...nobody, name: `name of ${number}` }])) };
}

/** A store whose answers come one after another; the last stays. */
function storeOf(...answers: readonly (KeptDirectory | Error | undefined)[]) {
  let turn = 0;
  return {
    asked: () => turn,
    read: async () => {
      const answer = answers[Math.min(turn++, answers.length - 1)];
      if (answer instanceof Error) throw answer;
      return answer;
    },
  };
}

describe('the directory that the alert function reads', () => {
  test('is kept for five minutes', async () => {
    const [clock, store] = [fakeClock(), storeOf(kept(prod), kept(prod, dev))];
    const accounts = cachedAccounts({ store, clock, log: fakeLog() });
    expect((await accounts.read(aMinute)).size).toBe(1);
    await clock.sleep(4 * 60_000);
    expect((await accounts.read(aMinute)).size).toBe(1);
    expect(store.asked()).toBe(1);
    await clock.sleep(2 * 60_000);
    expect((await accounts.read(aMinute)).size).toBe(2);
    expect(accounts.latest().size).toBe(2);
  });

  test('is empty where there is none', async () => {
    const accounts = cachedAccounts({ store: storeOf(undefined), clock: fakeClock(), log: fakeLog() });
    expect(await accounts.read(aMinute)).toEqual(new Map());
  });

  test('is what was last read where the table fails, which the log says once a minute', async () => {
    const [clock, log] = [fakeClock(), fakeLog()];
    const store = storeOf(kept(prod), new Error('away'));
    const accounts = cachedAccounts({ store, clock, log });
    await accounts.read(aMinute);
    await clock.sleep(6 * 60_000);
    expect((await accounts.read(aMinute)).size).toBe(1);
    expect((await accounts.read(aMinute)).size).toBe(1);
    expect(log.lines).toEqual([{ level: 'warn', message: 'directory not read', reasons: ['Error: away'] }]);
    await clock.sleep(61_000);
    await accounts.read(aMinute);
    expect(store.asked()).toBe(3);
  });

  test('is not waited for longer than a second and a half', async () => {
    const { server, table, clock, log } = await aTable(() => 'silence');
    onTestFinished(server.close);
    const accounts = cachedAccounts({ store: dynamoDirectory(table), clock, log });
    expect(await accounts.read(() => 100)).toEqual(new Map());
    expect(log.lines).toMatchObject([{ message: 'directory not read' }]);
  });
});

test('one’s own accounts are no strangers, beside those that the settings name', () => {
  const directory: Directory = kept(prod, dev).accounts;
  expect(withAccounts({ knownAccounts: ['9', prod] }, directory)).toEqual({ knownAccounts: ['9', prod, dev] });
  expect(withAccounts({}, new Map())).toEqual({});
});

test('a reader knows accounts by the name in the settings, else by that of the directory', () => {
  const reader = { language: 'en', timeZone: 'UTC', accountNames: { [prod]: 'production' } } as const;
  const directories = [new Map(), kept(prod, dev).accounts];
  const now = readerWith(reader, { latest: () => directories[0] ?? new Map() });
  expect(now()).toEqual(reader);
  directories.shift();
  expect(now().accountNames).toEqual({ [prod]: 'production', [dev]: `name of ${dev}` });
  expect(now()).toBe(now());
});

describe('the directory in the table', () => {
  async function aDirectory() {
    const made = await aTable();
    onTestFinished(made.server.close);
    return { ...made, directory: dynamoDirectory(made.table) };
  }

  test('comes back as it was written', async () => {
    const { directory } = await aDirectory();
    expect(await directory.read(aMinute)).toBeUndefined();
    const whole: KeptDirectory = {
      time: 5,
      accounts: new Map([
        [prod, { name: 'prod', units: ['r-ab12'], tags: new Map([['env', 'prod']]), isMember: true, isListed: true }],
        [dev, { name: undefined, units: undefined, tags: undefined, isMember: false, isListed: true }],
      ]),
    };
    await directory.update(() => whole, aMinute);
    expect(await directory.read(aMinute)).toEqual(whole);
  });

  test('of 10,000 accounts fits', async () => {
    const { directory, server } = await aDirectory();
    const numbers = Array.from({ length: 10_000 }, (_, index) => String(100_000_000_000 + index * 7_919));
    await directory.update(() => kept(...numbers), aMinute);
    expect((await directory.read(aMinute))?.accounts.size).toBe(10_000);
    expect(server.items.length).toBeLessThan(3);
  });

  test('takes the changes of many at once, one after the other', async () => {
    const { directory } = await aDirectory();
    const numbers = ['1', '2', '3', '4'];
    const added = (number: string) => (now: KeptDirectory | undefined) => ({
      ...{ time: 0, accounts: new Map([...(now?.accounts ?? []), ...kept(number).accounts]) },
    });
    await Promise.all(numbers.map((number) => directory.update(added(number), aMinute)));
    expect([...((await directory.read(aMinute))?.accounts.keys() ?? [])].sort()).toEqual(numbers);
  });

  test('that another version wrote is put together anew', async () => {
    const { directory, server } = await aDirectory();
    await directory.update(() => kept(prod), aMinute);
    for (const item of server.items) Object.assign(item, { json: { S: '{"time":"yesterday"}' } });
    expect(await directory.read(aMinute)).toBeUndefined();
    await directory.update((now) => now ?? kept(dev), aMinute);
    expect([...((await directory.read(aMinute))?.accounts.keys() ?? [])]).toEqual([dev]);
  });

  test('that cannot be read throws', async () => {
    const { server, table } = await aTable(() => jsonError('AccessDeniedException', 'not authorized'));
    onTestFinished(server.close);
    await expect(dynamoDirectory(table).read(aMinute)).rejects.toThrow('not authorized');
  });
});
