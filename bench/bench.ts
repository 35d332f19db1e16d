import { cpus } from 'node:os';
import { measureAccess } from './access.ts';
import { measureBurst } from './burst.ts';
import { measureMangled, measureRendering } from './render.ts';
import { measureStarts } from './start.ts';
import { measureTests } from './tests.ts';

const number = (value: number, digits = 1) => value.toFixed(digits);

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

console.log(`Node ${process.version}, ${cpus()[0]?.model.trim() ?? 'unknown processor'}\n`);

const { floor, ours } = await measureStarts();
console.log(
  table([
    ['', 'floor', 'ours', 'ours to floor', 'aim'],
    [
      'bundle, KB',
      number(floor.kilobytes),
      number(ours.kilobytes),
      `+${number(ours.kilobytes - floor.kilobytes)}`,
      '+120',
    ],
    ['load, ms', number(floor.load), number(ours.load), `${number(ours.load / floor.load, 2)} x`, ''],
    [
      'load and first event, ms',
      number(floor.whole),
      number(ours.whole),
      `${number(ours.whole / floor.whole, 2)} x`,
      '1.35 x',
    ],
  ]),
);
console.log(
  'The floor makes the same calls with the same SDK clients and explains nothing. Medians of fresh processes, in turn.\n',
);

const { events, median, p99, worst, slowest } = measureRendering();
console.log(
  table([
    ['explain and render one event, ms', 'median', 'p99', 'worst'],
    [`${events} fixtures, all forms`, number(median, 3), number(p99, 3), number(worst, 2)],
    ['aim', '1', '10', ''],
  ]),
);
console.log(
  `The worst is ${slowest}. The slowest of 3,000 mangled events: ${number(measureMangled())} ms (aim: 50).\n`,
);

const burst = await measureBurst();
console.log(
  table([
    ['a burst', 'events', 'messages', 'peak memory, MB', 'CPU an event, ms'],
    ['batches of 30', String(burst.events), String(burst.messages), number(burst.megabytes), number(burst.perEvent, 2)],
  ]),
);

const access = await measureAccess();
console.log(
  `\n${table([
    ['the difference in access, ms', 'median', 'aim', 'claims'],
    ...access.changes.map(({ name, milliseconds, aim, claims }) => [
      name,
      number(milliseconds, 2),
      String(aim),
      String(claims),
    ]),
  ])}\nPeak memory of the process: ${number(access.megabytes, 0)} MB (aim: 128).\n`,
);

const { seconds, files, tests, failed } = measureTests();
console.log(
  `\n${table([
    ['npm test', 'seconds', 'files', 'passed', 'failed'],
    [`on ${cpus().length} cores`, number(seconds), String(files), String(tests), String(failed)],
    ['aim', '90', '', '', '0'],
  ])}`,
);
