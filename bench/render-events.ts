import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Reader } from '../alert/reader.ts';
import { renderAll } from './render-all.ts';
import { passOn } from './render-floor.ts';
import { percentile } from './statistics.ts';

// Every fixture and the story, explained and rendered in turn with the floor, by the bundle that is made of this file:
// the function that is deployed is one, too. The project's root is on the command line.
const [root = '.'] = process.argv.slice(2);
const reader: Reader = { language: 'en', timeZone: 'Asia/Tokyo', accountNames: { '123456789012': 'prod' } };
const rounds = 30;

type Event = Readonly<{ name: string; body: string }>;

function eventsIn(folder: string): readonly Event[] {
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith('.json'));
  return names.map((name) => ({ name, body: readFileSync(join(root, folder, name), 'utf8') }));
}

function timed({ name, body }: Event): Readonly<{ name: string; ours: number; floor: number }> {
  const began = performance.now();
  renderAll(body, reader);
  const rendered = performance.now();
  passOn(body);
  return { name, ours: rendered - began, floor: performance.now() - rendered };
}

const events = ['test/fixtures', 'demo/story'].flatMap(eventsIn);
for (const event of events) timed(event);
const turns = Array.from({ length: rounds }, () => events.map(timed));
const samples = turns.flat();
const worst = samples.reduce((slow, sample) => (sample.ours > slow.ours ? sample : slow));

/** Other work on the machine only ever adds time: the median of an event, in the quickest quarter of the rounds. */
function quiet(of: (sample: Readonly<{ ours: number; floor: number }>) => number): number {
  return percentile(
    turns.map((turn) => percentile(turn.map(of), 0.5)),
    0.25,
  );
}

const figures = {
  events: events.length,
  median: quiet(({ ours }) => ours),
  p99: percentile(
    samples.map(({ ours }) => ours),
    0.99,
  ),
  worst: worst.ours,
  slowest: worst.name,
  floor: quiet(({ floor }) => floor),
};
console.log(JSON.stringify(figures));
