import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installed } from '../../../e2e/machine/installed.ts';

// Installs half, waits for its input to end, and installs the rest. Says how far it is.
const [home = '', madeOf = ''] = process.argv.slice(2);
const folder = await installed(home, { name: 'thing', madeOf, install });
console.log(folder);

async function install(into: string): Promise<void> {
  await writeFile(join(into, 'first-half'), into);
  console.log('half installed');
  await once(process.stdin.resume(), 'end');
  if (madeOf === 'nothing') throw new Error('There is nothing to install.');
  await writeFile(join(into, 'second-half'), into);
}
