// npm run mutate [count] [seed]
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build, type Plugin } from 'esbuild';
import type { Seen } from './forms.ts';
import { drawn, type Mutant, mutantsOf } from './mutants.ts';

const root = join(import.meta.dirname, '../..');
const [count = 150, seed = 1] = process.argv.slice(2).map(Number);
const longest = 300_000;

/** The source of every file, the mutated one changed: nothing is written into the tree. */
function sources(mutant: Mutant | undefined): Plugin {
  return {
    name: 'sources',
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        const text = mutant && path === join(root, mutant.file) ? mutant.text : await readFile(path, 'utf8');
        const contents = text
          .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
          .replaceAll('import.meta.url', JSON.stringify(`file://${path}`));
        return { contents, loader: 'ts' };
      });
    },
  };
}

async function seenWith(mutant?: Mutant): Promise<Seen | string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['test/mutation/forms.ts'],
    plugins: [sources(mutant)],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    logLevel: 'silent',
  });
  return inThread(outputFiles.map(({ text }) => text).join(''));
}

function inThread(code: string): Promise<Seen | string> {
  const worker = new Worker(code, { eval: true, stderr: true });
  return new Promise<Seen | string>((resolve) => {
    const timer = setTimeout(() => resolve('it did not end'), longest);
    worker.once('message', (seen: Seen) => resolve(seen));
    worker.once('error', (error) => resolve(String(error)));
    worker.once('exit', () => clearTimeout(timer));
  }).finally(() => worker.terminate());
}

const files = ['iam', 'alert']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  )
  .filter((name) => name.endsWith('.ts'))
  .sort();
const all = (
  await Promise.all(files.map(async (file) => mutantsOf(file, await readFile(join(root, file), 'utf8'))))
).flat();
const whole = await seenWith();
if (typeof whole === 'string') throw new Error(`The messages cannot be rendered: ${whole}`);

const tally = { broken: 0, 'seen by nobody': 0, caught: 0, missed: 0 };
for (const mutant of drawn(all, count, seed)) {
  const seen = await seenWith(mutant).catch((error: unknown) => String(error));
  const verdict = judged(seen, whole);
  tally[verdict] += 1;
  if (verdict === 'missed') console.log(`missed: ${mutant.file}:${mutant.line} ${mutant.from} -> ${mutant.to}`);
  if (process.env['VERBOSE']) console.log(`${verdict}: ${mutant.file}:${mutant.line} ${mutant.from} -> ${mutant.to}`);
}

function judged(seen: Seen | string, unchanged: Seen): keyof typeof tally {
  if (typeof seen === 'string') return 'broken';
  if (seen.compared !== unchanged.compared) return 'caught';
  return seen.everyForm === unchanged.everyForm ? 'seen by nobody' : 'missed';
}

console.log(`${all.length} mutants, ${count} drawn with seed ${seed}:`, tally);
if (tally.missed > 0) process.exitCode = 1;
