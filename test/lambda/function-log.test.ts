import { afterEach, expect, test } from 'vitest';
import { functionLog } from '../../lambda/log.ts';

const { info, warn, error } = console;
afterEach(() => {
  Object.assign(console, { info, warn, error });
});

const entry = { message: 'not delivered', eventIds: ['e-1'] };

test.each([undefined, 'Text'])(
  'where the log format is %s, each line is the JSON that Lambda would make of it',
  (format) => {
    const lines: string[] = [];
    const log = functionLog(format, (line) => lines.push(line));
    log.info(entry);
    log.warn(entry);
    log.error(entry);
    expect(lines.every((line) => line.endsWith('}\n'))).toBe(true);
    expect(lines.map((line) => JSON.parse(line))).toEqual(
      ['INFO', 'WARN', 'ERROR'].map((level) => ({
        timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
        level,
        message: entry,
      })),
    );
  },
);

test('where it is JSON, Lambda gets the object', () => {
  const logged: unknown[] = [];
  Object.assign(console, { warn: (value: unknown) => logged.push(value) });
  functionLog('JSON', () => expect.unreachable()).warn(entry);
  expect(logged).toEqual([entry]);
});
