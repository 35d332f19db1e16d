import { cpus } from 'node:os';
import { measureAccess } from './access.ts';
import { measureAccount } from './account.ts';
import { measureBurst } from './burst.ts';
import { measureHunt } from './hunt.ts';
import { measureCommandLine, measureLogFiles } from './log-files.ts';
import { measureMangled, measureRendering } from './render.ts';
import { measureSnapshots } from './snapshot/measure.ts';
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
  'The floor makes the same calls with the same SDK clients and explains nothing. Fresh processes, in turn; a quarter of them took no longer.\n',
);

const rendering = await measureRendering();
console.log(
  table([
    ['explain and render one event, ms', 'floor', 'median', 'p99', 'worst'],
    [
      `${rendering.events} fixtures, all forms`,
      number(rendering.floor, 3),
      number(rendering.median, 3),
      number(rendering.p99, 3),
      number(rendering.worst, 2),
    ],
    ['aim', '', '0.4', '10', ''],
  ]),
);
console.log(
  `The floor passes the event on as it came; medians of the quickest quarter of the rounds. The worst is ${rendering.slowest}. The slowest of 3,000 mangled events: ${number(measureMangled())} ms (aim: 50).\n`,
);

const burst = await measureBurst();
console.log(
  table([
    ['a burst', 'events', 'messages', 'peak memory, MB', 'CPU an event, ms'],
    ['batches of 30', String(burst.events), String(burst.messages), number(burst.megabytes), number(burst.perEvent, 2)],
  ]),
);

const hunted = measureHunt();
console.log(
  `\n${table([
    ['the culprit of a refusal', 'changes', 'roles', 'ms', 'aim'],
    [hunted.verdict, String(hunted.changes), String(hunted.roles), number(hunted.milliseconds, 0), '2000'],
  ])}`,
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

const snapshots = await measureSnapshots();
console.log(
  table([
    ['snapshot of 5,000 roles and 2,000 policies', 'minutes', 'memory, MB', 'requests', 'most in a second'],
    ...snapshots.map(({ name, minutes, megabytes, requests, mostInASecond }) => [
      name,
      number(minutes),
      number(megabytes, 0),
      String(requests),
      String(mostInASecond),
    ]),
    ['aim', '15', '512', '', '5'],
  ]),
);
console.log(
  'Roles and policies are as large as their quotas let them be, and IAM refuses one request of 25. On the clock of a\nfunction with 512 MB: pauses count as long as they are, the time of the processor threefold and more.\n',
);

const account = measureAccount();
console.log(
  account === undefined
    ? 'No real account lies beside the repository.\n'
    : `Each of the ${account.detached} policies attached in a real account detached, ms: median ${number(account.median, 2)}, worst ${number(account.worst, 0)} (${account.slowest}).\n`,
);

const logFiles = await measureLogFiles();
console.log(
  table([
    [
      'log files of 100,000 records',
      'floor, a second',
      'ours, a second',
      'ours to floor',
      'aim',
      'floor, MB',
      'ours, MB',
    ],
    ...logFiles.map(({ name, floor, ours }) => [
      name,
      number(floor.perSecond, 0),
      number(ours.perSecond, 0),
      `${number(ours.perSecond / floor.perSecond, 2)} x`,
      '50000',
      number(floor.megabytes, 0),
      number(ours.megabytes, 0),
    ]),
  ]),
);
console.log(
  'The floor unpacks and parses all of it. Records a second of CPU time, the start of each program left out.\n',
);

const commandLine = await measureCommandLine();
console.log(
  table([
    ['whodunit, ms', 'log --help', 'log, first line of a file'],
    ...commandLine.starts.map(({ name, help, firstLine }) => [name, number(help, 0), number(firstLine, 0)]),
    ['bare Node', number(commandLine.bare, 0), ''],
    ['aim', '250', '250'],
  ]),
);

const { seconds, files, tests, failed } = measureTests();
console.log(
  `\n${table([
    ['npm test', 'seconds', 'files', 'passed', 'failed'],
    [`on ${cpus().length} cores`, number(seconds), String(files), String(tests), String(failed)],
    ['aim', '90', '', '', '0'],
  ])}`,
);
