import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { logFile, records } from './log-file.ts';
import { median } from './statistics.ts';

export type LogFigures = Readonly<{ name: string; floor: Rate; ours: Rate }>;

/** Records a second of one core, without the start of the program, and the peak memory of its process. */
type Rate = Readonly<{ perSecond: number; megabytes: number }>;

const runs = 5;
const launcher = join(import.meta.dirname, '../bin/whodunit.js');
const smallest = join(import.meta.dirname, 'floor-log-file.cjs');

/** How fast the changes of IAM are found in a log file, plain and packed, and how fast by parsing all of it. */
export async function measureLogFiles(): Promise<readonly LogFigures[]> {
  return await inFolder(async (folder) => {
    const text = logFile();
    await writeFile(join(folder, 'none.json'), '{"Records":[]}');
    await writeFile(join(folder, 'plain.json'), text);
    await writeFile(join(folder, 'packed.json.gz'), gzipSync(text));
    const figures: LogFigures[] = [];
    for (const name of ['plain.json', 'packed.json.gz']) {
      const floor = (file: string) => [smallest, join(folder, file)];
      const ours = (file: string) => [launcher, 'log', '--history', join(folder, file), '--limit', '1'];
      figures.push({ name, floor: await rateOf(floor, name, folder), ours: await rateOf(ours, name, folder) });
    }
    return figures;
  });
}

type Arguments = (file: string) => readonly string[];

async function rateOf(args: Arguments, name: string, folder: string): Promise<Rate> {
  const usages: Usage[] = [];
  const starts: Usage[] = [];
  for (let run = 0; run < runs; run += 1) {
    starts.push(await usageOf(args('none.json'), folder));
    usages.push(await usageOf(args(name), folder));
  }
  const seconds = (all: readonly Usage[]) => median(all.map(({ milliseconds }) => milliseconds)) / 1_000;
  return {
    perSecond: records / (seconds(usages) - seconds(starts)),
    megabytes: median(usages.map(({ megabytes }) => megabytes)),
  };
}

type Usage = Readonly<{ milliseconds: number; megabytes: number }>;

async function usageOf(args: readonly string[], folder: string): Promise<Usage> {
  const file = join(folder, 'usage.json');
  const hook = join(import.meta.dirname, 'usage.cjs');
  await promisify(execFile)(process.execPath, ['--require', hook, ...args], {
    env: { ...process.env, USAGE_FILE: file },
  });
  return JSON.parse(await readFile(file, 'utf8'));
}

/** Milliseconds until `whodunit` has printed its help, and the first line of a log file: medians of fresh processes. */
export type StartFigures = Readonly<{ name: string; help: number; firstLine: number }>;

/** Of the packed file, as npx and a global install have it, and of a clone, beside a process that does nothing. */
export async function measureCommandLine(): Promise<Readonly<{ bare: number; starts: readonly StartFigures[] }>> {
  return await inFolder(async (folder) => {
    const file = join(folder, 'log.json');
    await writeFile(file, logFile(100));
    const packed = await packedIn(folder);
    const starts: StartFigures[] = [];
    for (const [name, start] of [
      ['packed', packed],
      ['in a clone', launcher],
    ] as const) {
      const help = await timeOf([start, 'log', '--help']);
      starts.push({ name, help, firstLine: await timeOf([start, 'log', '--history', file, '--limit', '1']) });
    }
    return { bare: await timeOf(['--eval', '0']), starts };
  });
}

/** What `npm pack` packs, in a folder. */
async function packedIn(folder: string): Promise<string> {
  const root = join(import.meta.dirname, '..');
  await mkdir(join(folder, 'bin'));
  for (const file of ['package.json', 'bin/whodunit.js']) await copyFile(join(root, file), join(folder, file));
  const args = ['--import', 'tsx', join(root, 'bin/bundle.ts'), join(folder, 'dist/whodunit.js')];
  await promisify(execFile)(process.execPath, args, { cwd: root });
  return join(folder, 'bin/whodunit.js');
}

async function timeOf(args: readonly string[]): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const began = performance.now();
    await promisify(execFile)(process.execPath, args);
    times.push(performance.now() - began);
  }
  return median(times);
}

async function inFolder<Value>(use: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
