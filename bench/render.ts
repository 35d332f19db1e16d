import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
import { alertOf, messagesFor, read } from '../alert/pipe.ts';
import type { Reader } from '../alert/reader.ts';
import { publicationOf } from '../alert/render/publication.ts';
import { slackOf } from '../alert/render/slack.ts';
import { terminalLines } from '../alert/render/terminal.ts';
import { worded } from '../alert/words/worded.ts';
import { notKept } from '../iam/state/before.ts';
import { mangledEvent } from '../test/alert/anything.ts';
import { percentile } from './statistics.ts';

export type RenderFigures = Readonly<{ events: number; median: number; p99: number; worst: number; slowest: string }>;

const root = join(import.meta.dirname, '..');
const reader: Reader = { language: 'en', timeZone: 'Asia/Tokyo', accountNames: { '123456789012': 'prod' } };
const rounds = 30;

/** Milliseconds for the slowest of many events that were mangled in every way that the tests know. */
export function measureMangled(): number {
  const bodies = fc.sample(mangledEvent, { numRuns: 3000, seed: 1 }).map((event) => JSON.stringify(event));
  return Math.max(...bodies.map((body) => timed({ name: 'mangled', body }).time));
}

/** Milliseconds to explain one event and render it for Slack, SNS and the terminal, over all fixtures and the story. */
export function measureRendering(): RenderFigures {
  const events = ['test/fixtures', 'demo/story'].flatMap(eventsIn);
  for (const { body } of events) render(body);
  const samples = Array.from({ length: rounds }, () => events.map(timed)).flat();
  const times = samples.map(({ time }) => time);
  const worst = samples.reduce((slow, sample) => (sample.time > slow.time ? sample : slow));
  const [median, p99] = [percentile(times, 0.5), percentile(times, 0.99)];
  return { events: events.length, median, p99, worst: worst.time, slowest: worst.name };
}

type Event = Readonly<{ name: string; body: string }>;

function eventsIn(folder: string): readonly Event[] {
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith('.json'));
  return names.map((name) => ({ name, body: readFileSync(join(root, folder, name), 'utf8') }));
}

function timed({ name, body }: Event): Readonly<{ name: string; time: number }> {
  const began = performance.now();
  render(body);
  return { name, time: performance.now() - began };
}

function render(body: string): void {
  const event = read({ id: 'bench', body });
  if (event.kind === 'left alone') return;
  const alert = event.kind === 'record' ? alertOf(event, notKept) : event;
  for (const message of messagesFor([alert], {}).messages) {
    slackOf(message, reader);
    publicationOf(message, reader);
    terminalLines(worded(message, reader));
  }
}
