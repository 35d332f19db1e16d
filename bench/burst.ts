import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fieldsAt, fieldsOf } from '../iam/cloudtrail/fields.ts';
import { ours } from './bundle.ts';
import { benchServices } from './services.ts';

export type BurstFigures = Readonly<{ events: number; messages: number; megabytes: number; perEvent: number }>;

const root = join(import.meta.dirname, '..');
const events = 1000;
const batchSize = 30;

/** A thousand events at once, through the real function: messages, peak memory of the process, CPU an event. */
export async function measureBurst(): Promise<BurstFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'burst-'));
  const services = await benchServices();
  try {
    const file = join(folder, 'batches.json');
    await writeFile(file, JSON.stringify(batchesOf(burst())));
    const bundle = await ours(join(folder, 'ours.cjs'));
    const script = join(import.meta.dirname, 'batches.cjs');
    const env = { ...services.environment, SLACK_INTERVAL: '0' };
    const { stdout } = await promisify(execFile)(process.execPath, [script, bundle, file], { env });
    const { failures, megabytes, milliseconds } = JSON.parse(stdout);
    if (failures !== 0) throw new Error(`${failures} events of the burst were not delivered`);
    return { events, messages: services.slack.posts.length, megabytes, perEvent: milliseconds / events };
  } finally {
    await services.close();
    await rm(folder, { recursive: true });
  }
}

/** The events of a Terraform run and of a person in the console, repeated, each with an id of its own. */
function burst(): readonly unknown[] {
  const known = ['terraform-run', 'a-person-in-the-console'].flatMap((name) => {
    const file = join(root, `test/fixtures/batches/${name}.json`);
    return JSON.parse(readFileSync(file, 'utf8'));
  });
  return Array.from({ length: events }, (_, index) => {
    const event = fieldsOf(known[index % known.length]);
    return { ...event, detail: { ...fieldsAt(event, 'detail'), eventID: `burst-${index}` } };
  });
}

function batchesOf(all: readonly unknown[]): readonly unknown[] {
  return Array.from({ length: Math.ceil(all.length / batchSize) }, (_, batch) =>
    all
      .slice(batch * batchSize, (batch + 1) * batchSize)
      .map((event, index) => ({ messageId: `m-${batch}-${index}`, body: JSON.stringify(event) })),
  );
}
