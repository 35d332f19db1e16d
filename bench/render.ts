import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
import { mangledEvent } from '../test/alert/anything.ts';
import { rendering } from './bundle.ts';
import { renderAll } from './render-all.ts';

/** Milliseconds. The medians are those of the quickest quarter of the rounds; `floor` is of a program that passes the event on as it came. */
export type RenderFigures = Readonly<{
  events: number;
  median: number;
  p99: number;
  worst: number;
  slowest: string;
  floor: number;
}>;

const root = join(import.meta.dirname, '..');

/** Milliseconds for the slowest of many events that were mangled in every way that the tests know. */
export function measureMangled(): number {
  const bodies = fc.sample(mangledEvent, { numRuns: 3000, seed: 1 }).map((event) => JSON.stringify(event));
  return Math.max(...bodies.map(timeOf));
}

function timeOf(body: string): number {
  const began = performance.now();
  renderAll(body, { language: 'en', timeZone: 'Asia/Tokyo', accountNames: {} });
  return performance.now() - began;
}

/** Explains one event and renders it for Slack, SNS and the terminal, over all fixtures and the story, in a process of its own. */
export async function measureRendering(): Promise<RenderFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-render-'));
  try {
    const bundle = await rendering(join(folder, 'render.cjs'));
    return JSON.parse(execFileSync(process.execPath, [bundle, root], { encoding: 'utf8' }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
