import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Services } from '../standins/services.ts';
import * as bundles from './bundle.ts';
import { benchServices } from './services.ts';
import { percentile } from './statistics.ts';

export type StartFigures = Readonly<{ kilobytes: number; load: number; whole: number }>;

const root = join(import.meta.dirname, '..');
const runs = 24;

/** Bundle size, and start plus first event in a fresh process, of the floor and of the alert function, in turn. */
export async function measureStarts(): Promise<Readonly<{ floor: StartFigures; ours: StartFigures }>> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const services = await benchServices();
  try {
    const floor = await bundles.floor(join(folder, 'floor.cjs'));
    const ours = await bundles.ours(join(folder, 'ours.cjs'));
    const samples: Sample[] = [];
    for (let run = 0; run <= runs; run += 1)
      samples.push({ floor: await first(floor, services), ours: await first(ours, services) });
    const measured = samples.slice(1);
    return {
      floor: { ...(await sizeOf(floor)), ...quickest(measured.map((sample) => sample.floor)) },
      ours: { ...(await sizeOf(ours)), ...quickest(measured.map((sample) => sample.ours)) },
    };
  } finally {
    await services.close();
    await rm(folder, { recursive: true });
  }
}

type Times = Readonly<{ load: number; whole: number }>;
type Sample = Readonly<{ floor: Times; ours: Times }>;

async function first(bundle: string, services: Services): Promise<Times> {
  const event = join(root, 'demo/story/05-sato-detaches-export-read.json');
  const script = join(import.meta.dirname, 'first-event.cjs');
  const { stdout } = await promisify(execFile)(process.execPath, [script, bundle, event], {
    env: services.environment,
  });
  const { failures, ...times } = JSON.parse(stdout);
  if (failures !== 0) throw new Error(`${bundle} did not deliver its event: ${stdout}`);
  return times;
}

async function sizeOf(bundle: string): Promise<Pick<StartFigures, 'kilobytes'>> {
  return { kilobytes: (await stat(bundle)).size / 1024 };
}

/** Other work on the machine only ever adds time: what a quarter of the processes stay below shows the least of it. */
function quickest(times: readonly Times[]): Times {
  const quarter = (values: readonly number[]) => percentile(values, 0.25);
  return { load: quarter(times.map(({ load }) => load)), whole: quarter(times.map(({ whole }) => whole)) };
}
