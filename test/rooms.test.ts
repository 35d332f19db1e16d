import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

/** How many folders deep a room is open to the others: iam/cloudtrail/fields.ts is two deep. Why: docs/decisions/0130. */
const open: Readonly<Record<string, number>> = { iam: 2, alert: 2, lib: 2 };

/** Inner folders that other rooms may import all the same. */
const openFolders = [
  // The settings are described once, for the function and the stack.
  'lambda/settings/',
  // A state, what a record does to it, and what lies between two: alert/ and lambda/ use all three.
  'iam/state/',
  // The way back by states.
  'iam/undo/plan/',
  // The words of a language are keyed by the entries that they are of, and docs/ prints both.
  'iam/alerter/actions/',
  'alert/words/en/',
];

/** Inner files that other rooms may import all the same. */
const openInside = [
  // The contract of the snapshot function, and the permissions that it needs.
  'lambda/snapshot/environment.ts',
  'lambda/snapshot/read-calls.ts',
  'iam/findings/evidence/limits-nothing.ts',
  // The policies of AWS are judged when their table is written.
  'iam/findings/evidence/power.ts',
  'test/alert/anything.ts',
  // The command line checks a webhook as the function does, and asks the tables by the keys that it wrote.
  'lambda/deliver/webhook-url.ts',
  'lambda/store/snapshot-at.ts',
  'lambda/store/receipt-key.ts',
  'lambda/store/identity.ts',
  'lambda/store/table.ts',
  // The snapshot says what a drift did to access while both states are at hand.
  'alert/content/net/net-points.ts',
  // The command line says a statement in the words of the alerts.
  'alert/content/policy/document.ts',
  // The story puts an account into the table of states, and asks it what was told.
  'lambda/store/state/dynamo-recall.ts',
  'lambda/store/state/dynamo-state-store.ts',
  // It ends with a change that no event told of, found as a snapshot finds it.
  'lambda/snapshot/drift/found.ts',
  // The simulation runs the destinations of the function against models of the services.
  'lambda/deliver/slack.ts',
  'lambda/deliver/sns.ts',
  'lambda/store/identity.ts',
];

const rooms = [
  'alert',
  'bench',
  'bin',
  'cli',
  'demo',
  'derive',
  'docs',
  'e2e',
  'iam',
  'lambda',
  'lib',
  'simulate',
  'standins',
  'terminal',
];

const imports = sources().flatMap((file) => importsOf(file).map((imported) => ({ file, imported })));
const acrossRooms = imports.filter(({ file, imported }) => roomOf(file) !== roomOf(imported));

test('no room imports an inner file of another', () => {
  const inner = acrossRooms.filter(({ imported }) => isInner(imported) && !openInside.includes(imported));
  expect(inner.map(({ file, imported }) => `${file} imports ${imported}`)).toEqual([]);
});

test('each inner file that is open is imported by another room', () => {
  expect(openInside.filter((each) => !acrossRooms.some(({ imported }) => imported === each))).toEqual([]);
});

test('the imports between the rooms are found at all', () => {
  expect(acrossRooms).toContainEqual({ file: 'alert/alert.ts', imported: 'iam/change.ts' });
});

/** Tests mirror the rooms, and may look inside. */
function sources(): readonly string[] {
  return rooms
    .flatMap((room) =>
      readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).map((file) => join(room, file)),
    )
    .filter((file) => file.endsWith('.ts'));
}

function importsOf(file: string): readonly string[] {
  const found = readFileSync(join(root, file), 'utf8').matchAll(/(?:\bfrom |\bimport\()'(\.[^']+\.ts)'/g);
  return [...found].map(([, path = '']) => join(dirname(file), path));
}

function roomOf(file: string): string {
  return file.split('/')[0] ?? '';
}

function isInner(file: string): boolean {
  const depth = file.split('/').length - 1;
  return depth > (open[roomOf(file)] ?? 1) && !openFolders.some((folder) => file.startsWith(folder));
}
