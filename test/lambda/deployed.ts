import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Context, SQSBatchResponse, SQSRecord } from 'aws-lambda';
import { bundleFunction } from '../../lib/bundling/bundle-function.ts';

export type Handler = (
  event: Readonly<{ Records: readonly Pick<SQSRecord, 'messageId' | 'body'>[] }>,
  context: Pick<Context, 'getRemainingTimeInMillis'>,
) => Promise<SQSBatchResponse>;

/**
 * The alert function as it is deployed: one CommonJS file in a folder of its own, with this environment. Each call
 * loads it anew, as a new execution environment does.
 */
export async function deployedHandler(env: Environment): Promise<Handler> {
  return deployed('lambda/handler.ts', env);
}

export type SnapshotHandler = (
  event: unknown,
  context: Pick<Context, 'getRemainingTimeInMillis' | 'invokedFunctionArn'>,
) => Promise<SQSBatchResponse | undefined>;

/** The snapshot function likewise. */
export async function deployedSnapshotHandler(env: Environment): Promise<SnapshotHandler> {
  return deployed('lambda/snapshot/handler.ts', env);
}

type Environment = Readonly<Record<string, string>>;

async function deployed(entry: string, env: Environment) {
  const folder = await mkdtemp(join(tmpdir(), 'alert-function-'));
  const outfile = join(folder, 'index.js');
  await writeFile(outfile, await bundle(entry));
  Object.assign(process.env, env);
  try {
    return createRequire(outfile)(outfile).handler;
  } finally {
    await rm(folder, { recursive: true });
  }
}

const bundled = new Map<string, Promise<string>>();

/** Bundled once: the code does not change while the tests run. */
function bundle(entry: string): Promise<string> {
  const made = bundled.get(entry) ?? bundleAnew(entry);
  bundled.set(entry, made);
  return made;
}

async function bundleAnew(entry: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bundle-'));
  const outfile = join(folder, 'index.js');
  await bundleFunction({ entry, outfile, target: 'node20' });
  const text = await readFile(outfile, 'utf8');
  await rm(folder, { recursive: true });
  return text;
}
