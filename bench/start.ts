import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { aliases, bundling } from '../lib/bundling.ts';
import { median } from './statistics.ts';
import { standInWorld, type World } from './world.ts';

export type StartFigures = Readonly<{ kilobytes: number; load: number; whole: number }>;

const root = join(import.meta.dirname, '..');
const runs = 15;

/** Bundle size, and start plus first event in a fresh process, of the floor and of the alert function, in turn. */
export async function measureStarts(): Promise<Readonly<{ floor: StartFigures; ours: StartFigures }>> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const world = await standInWorld();
  try {
    const floor = await bundled('bench/floor.ts', join(folder, 'floor.cjs'), {});
    const ours = await bundled('lambda/handler.ts', join(folder, 'ours.cjs'), aliases);
    const samples: Sample[] = [];
    for (let run = 0; run <= runs; run += 1)
      samples.push({ floor: await first(floor, world), ours: await first(ours, world) });
    const counted = samples.slice(1);
    return {
      floor: { ...(await sizeOf(floor)), ...medians(counted.map((sample) => sample.floor)) },
      ours: { ...(await sizeOf(ours)), ...medians(counted.map((sample) => sample.ours)) },
    };
  } finally {
    await world.close();
    await rm(folder, { recursive: true });
  }
}

type Times = Readonly<{ load: number; whole: number }>;
type Sample = Readonly<{ floor: Times; ours: Times }>;

async function bundled(entry: string, outfile: string, alias: Readonly<Record<string, string>>): Promise<string> {
  const { minify, target, mainFields } = bundling;
  await build({
    entryPoints: [join(root, entry)],
    outfile,
    bundle: true,
    alias,
    absWorkingDir: root,
    platform: 'node',
    format: 'cjs',
    minify: minify === true,
    target: target ?? 'node24',
    mainFields: [...(mainFields ?? [])],
  });
  return outfile;
}

async function first(bundle: string, world: World): Promise<Times> {
  const event = join(root, 'preview/story/05-sato-detaches-export-read.json');
  const script = join(import.meta.dirname, 'first-event.cjs');
  const { stdout } = await promisify(execFile)(process.execPath, [script, bundle, event], { env: world.environment });
  const { failures, ...times } = JSON.parse(stdout);
  if (failures !== 0) throw new Error(`${bundle} did not deliver its event: ${stdout}`);
  return times;
}

async function sizeOf(bundle: string): Promise<Pick<StartFigures, 'kilobytes'>> {
  return { kilobytes: (await stat(bundle)).size / 1024 };
}

function medians(times: readonly Times[]): Times {
  return { load: median(times.map(({ load }) => load)), whole: median(times.map(({ whole }) => whole)) };
}
